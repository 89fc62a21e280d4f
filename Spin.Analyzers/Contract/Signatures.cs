using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>Compares and writes signatures.</summary>
internal static class Signatures
{
    private static readonly SymbolDisplayFormat s_parameter = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName);

    private static readonly SymbolDisplayFormat s_parameterType = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType);

    /// <summary>Whether two parameter lists have the same types, passed in the same way.</summary>
    internal static bool SameParameters(ImmutableArray<IParameterSymbol> left, ImmutableArray<IParameterSymbol> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i].RefKind != right[i].RefKind || !SymbolEqualityComparer.Default.Equals(left[i].Type, right[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two methods return the same type in the same way.</summary>
    internal static bool SameResult(IMethodSymbol left, IMethodSymbol right) =>
        left.RefKind == right.RefKind && SymbolEqualityComparer.Default.Equals(left.ReturnType, right.ReturnType);

    /// <summary>A declaration as a reader would write it: <c>void Reply(in Datagram datagram)</c>.</summary>
    internal static string Write(ITypeSymbol result, string name, ImmutableArray<IParameterSymbol> parameters)
    {
        StringBuilder text = new();
        _ = text.Append(result.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)).Append(' ').Append(name).Append('(');
        for (int i = 0; i < parameters.Length; i++)
        {
            _ = text.Append(i > 0 ? ", " : "").Append(parameters[i].ToDisplayString(s_parameter));
        }

        return text.Append(')').ToString();
    }

    /// <summary>A handler's declaration as a reader would write it.</summary>
    internal static string Write(ITypeSymbol result, string name, ImmutableArray<HandlerParameter> parameters)
    {
        StringBuilder text = new();
        _ = text.Append(result.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)).Append(' ').Append(name).Append('(');
        for (int i = 0; i < parameters.Length; i++)
        {
            _ = text.Append(i > 0 ? ", " : "").Append(Write(parameters[i])).Append(' ').Append(parameters[i].Name);
        }

        return text.Append(')').ToString();
    }

    /// <summary>A handler's parameter's way and type: <c>in Datagram</c>.</summary>
    internal static string Write(HandlerParameter parameter)
    {
        string passing = parameter.Passing switch
        {
            RefKind.In => "in ",
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
        return passing + parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }

    /// <summary>A parameter's way and type: <c>in Datagram</c>.</summary>
    internal static string Write(IParameterSymbol parameter) => parameter.ToDisplayString(s_parameterType);
}
