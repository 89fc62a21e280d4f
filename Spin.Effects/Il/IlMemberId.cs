using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;

namespace Spin.Analysis.Il;

/// <summary>
/// Writes the name of a method that documentation comments use (C# language specification, D.4.2), without the prefix: the same that the
/// compiler makes of its symbol.
/// </summary>
internal static class IlMemberId
{
    /// <summary>The name of a method.</summary>
    internal static string Of(IlMethod method)
    {
        MethodSignature<IlType> signature = method.Definition.DecodeSignature(method.Module.Types, null);
        StringBuilder text = new(OfType(method.Module.NameOf(method.Owner)));
        _ = text.Append('.').Append(method.Name.Replace('.', '#'));
        if (signature.GenericParameterCount > 0)
        {
            _ = text.Append("``").Append(signature.GenericParameterCount);
        }

        for (int i = 0; i < signature.ParameterTypes.Length; i++)
        {
            _ = text.Append(i == 0 ? '(' : ',');
            Append(text, signature.ParameterTypes[i]);
        }

        if (signature.ParameterTypes.Length > 0)
        {
            _ = text.Append(')');
        }

        if (method.Name is "op_Implicit" or "op_Explicit")
        {
            _ = text.Append('~');
            Append(text, signature.ReturnType);
        }

        return text.ToString();
    }

    /// <summary>The name of a type, by its metadata name.</summary>
    internal static string OfType(string name) => name.Replace('+', '.');

    private static void Append(StringBuilder text, IlType type)
    {
        switch (type.Kind)
        {
            case IlTypeKind.TypeParameter:
                _ = text.Append('`').Append(type.Index);
                break;
            case IlTypeKind.MethodParameter:
                _ = text.Append("``").Append(type.Index);
                break;
            case IlTypeKind.Array when type.Name.EndsWith("[,]", System.StringComparison.Ordinal):
                Append(text, type.Element!);
                _ = text.Append("[0:,0:]");
                break;
            case IlTypeKind.Array:
                Append(text, type.Element!);
                _ = text.Append("[]");
                break;
            case IlTypeKind.ByReference:
                Append(text, type.Element!);
                _ = text.Append('@');
                break;
            case IlTypeKind.Pointer when type.Element is { } element:
                Append(text, element);
                _ = text.Append('*');
                break;
            default:
                AppendNamed(text, type.Name, type.Arguments);
                break;
        }
    }

    // Outer`1+Inner`1 with three arguments has its arguments where their parameters are declared.
    private static void AppendNamed(StringBuilder text, string name, ImmutableArray<IlType> arguments)
    {
        int used = 0;
        List<string> parts = [.. name.Split('+')];
        for (int i = 0; i < parts.Count; i++)
        {
            int arity = parts[i].IndexOf('`');
            _ = text.Append(i == 0 ? "" : ".").Append(arity < 0 || arguments.IsEmpty ? parts[i] : parts[i].Substring(0, arity));
            if (arity < 0 || arguments.IsEmpty)
            {
                continue;
            }

            int count = int.Parse(parts[i].Substring(arity + 1), System.Globalization.CultureInfo.InvariantCulture);
            for (int argument = 0; argument < count && used < arguments.Length; argument++, used++)
            {
                _ = text.Append(argument == 0 ? '{' : ',');
                Append(text, arguments[used]);
            }

            _ = text.Append('}');
        }
    }
}
