using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.Policy;

namespace Spin.EffectSummaries.Library;

/// <summary>The members of the class library that spindles may call and that have a body.</summary>
internal static class PublicMembers
{
    // What everything is: their members do what the value's own type does, which its declaration says.
    private static readonly HashSet<string> s_universal = new(StringComparer.Ordinal) { "System.Object", "System.ValueType", "System.Enum", "System.Attribute" };

    /// <summary>Finds them, ordered by their names.</summary>
    internal static IReadOnlyList<(string Id, IlMethod Method)> Of(ClassLibrary library)
    {
        SortedDictionary<string, IlMethod> members = new(StringComparer.Ordinal);
        foreach (IlModule module in library.Modules)
        {
            foreach (TypeDefinitionHandle handle in module.Reader.TypeDefinitions)
            {
                if (!Visibility.IsVisible(module.Reader, handle) || s_universal.Contains(module.NameOf(handle)) || module.BaseNameOf(handle) == "System.MulticastDelegate")
                {
                    continue;
                }

                foreach (IlMethod method in module.MethodsOf(handle))
                {
                    if (Visibility.IsVisible(method) && (method.Definition.Attributes & MethodAttributes.Abstract) == 0 &&
                        method.Name != ".cctor" && IsAllowed(module, handle, method.Name))
                    {
                        _ = members.TryAdd(IlMemberId.Of(method), method);
                    }
                }
            }
        }

        return [.. members.Select(static member => (member.Key, member.Value))];
    }

    private static bool IsAllowed(IlModule module, TypeDefinitionHandle handle, string member)
    {
        TypeDefinitionHandle outermost = handle;
        while (module.Reader.GetTypeDefinition(outermost).GetDeclaringType() is { IsNil: false } outer)
        {
            outermost = outer;
        }

        TypeDefinition type = module.Reader.GetTypeDefinition(outermost);
        string space = module.Reader.GetString(type.Namespace);
        string name = IlNames.SimpleName(module.Reader.GetString(type.Name));
        return ApiPolicy.Judge(space, name, handle == outermost ? NameOf(member) : "").IsAllowed;
    }

    // A property is listed by its own name.
    private static string NameOf(string member) =>
        member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) || member.StartsWith("add_", StringComparison.Ordinal) ? member[4..] : member;
}
