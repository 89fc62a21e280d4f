using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Analyzers.Contract;

/// <summary>Reads the named arguments of attributes.</summary>
internal static class AttributeArguments
{
    /// <summary>The value of a named argument; null where it is not given.</summary>
    internal static object? Find(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>The value of a named argument that is a number or of an enum; 0 where it is not given.</summary>
    internal static int FindNumber(AttributeData attribute, string name) => Find(attribute, name) is int number ? number : 0;

    /// <summary>Where a named argument's value stands; the attribute where it is not given.</summary>
    internal static Location? Locate(AttributeData attribute, string name, CancellationToken token)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(token) is not AttributeSyntax syntax)
        {
            return null;
        }

        foreach (AttributeArgumentSyntax argument in syntax.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
            {
                return argument.Expression.GetLocation();
            }
        }

        return syntax.GetLocation();
    }
}
