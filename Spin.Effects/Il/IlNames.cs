using System;

namespace Spin.Analysis.Il;

/// <summary>Writes members as their source did.</summary>
internal static class IlNames
{
    /// <summary>A method as a path names it.</summary>
    internal static string Of(string owner, string name)
    {
        string type = SimpleName(owner);
        if (name is ".ctor")
        {
            return "new " + type;
        }

        if (name is ".cctor")
        {
            return $"static {type}()";
        }

        if (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
        {
            string property = name.Substring("get_".Length);
            return property == "Item" ? type + "[]" : property;
        }

        // <Reply>g__Parse|0_0 is the local function Parse, <Reply>b__0_0 a lambda.
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            string function = name.Substring(local + ">g__".Length);
            int end = function.IndexOf('|');
            return end < 0 ? function : function.Substring(0, end);
        }

        return name.Contains(">b__") ? "lambda" : name;
    }

    /// <summary>A method as a path names it, with its type.</summary>
    internal static string Full(string owner, string name) => Of(owner, name) is var own && (name is ".ctor" or ".cctor" || own.EndsWith("[]", StringComparison.Ordinal)) ? own : SimpleName(owner) + "." + own;

    /// <summary>A field, or the property or parameter of which it is the store.</summary>
    internal static string OfField(string name) =>
        name.EndsWith("k__BackingField", StringComparison.Ordinal) || name.EndsWith(">P", StringComparison.Ordinal) ? name.Substring(1, name.IndexOf('>') - 1) : name;

    /// <summary>A type's name without namespace, outer types and arity.</summary>
    internal static string SimpleName(string type)
    {
        int start = Math.Max(type.LastIndexOf('.'), type.LastIndexOf('+')) + 1;
        int arity = type.IndexOf('`', start);
        return arity < 0 ? type.Substring(start) : type.Substring(start, arity - start);
    }
}
