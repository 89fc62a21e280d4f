using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Spin.Generators.Tests.Infrastructure;

/// <summary>Looks for what must not be in a model: anything of the compiler's, which differs after every edit and keeps compilations alive.</summary>
internal static class ModelChecker
{
    /// <summary>The first path to something forbidden, or null.</summary>
    internal static string? FindForbidden(object? model) => Find(model, "model", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? node, string path, HashSet<object> seen)
    {
        if (node is null || node.GetType() is { IsPrimitive: true } or { IsEnum: true } || node is string || (!node.GetType().IsValueType && !seen.Add(node)))
        {
            return null;
        }

        if (node is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or AttributeData or SemanticModel)
        {
            return $"{path} is a {node.GetType().Name}";
        }

        if (node is IEnumerable items)
        {
            int index = 0;
            foreach (object? item in items)
            {
                if (Find(item, $"{path}[{index++}]", seen) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        for (Type? type = node.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Find(field.GetValue(node), $"{path}.{field.Name}", seen) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
