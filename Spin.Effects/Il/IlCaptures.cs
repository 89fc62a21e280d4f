using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>Fields in which the compiler keeps the parameters of a primary constructor, and what lambdas capture.</summary>
internal static class IlCaptures
{
    /// <summary>How the name of a class begins that holds what lambdas capture.</summary>
    internal const string Closure = "<>c__DisplayClass";

    /// <summary>Whether a field keeps such a parameter, and nothing but a constructor writes it or takes its address.</summary>
    internal static bool IsNeverWritten(IlModule module, FieldDefinitionHandle handle)
    {
        FieldDefinition field = module.Reader.GetFieldDefinition(handle);
        string name = module.Reader.GetString(field.Name);
        return name is ['<', .., '>', 'P'] && !IsWrittenIn(module, field.GetDeclaringType(), name);
    }

    /// <summary>
    /// Whether a field keeps what a constructor's lambda has captured, and nothing else writes it: the constructor itself may, in a loop even,
    /// but is over before a handler or guard runs.
    /// </summary>
    internal static bool IsSettled(IlModule module, FieldDefinitionHandle handle)
    {
        FieldDefinition field = module.Reader.GetFieldDefinition(handle);
        TypeDefinition owner = module.Reader.GetTypeDefinition(field.GetDeclaringType());
        return module.Reader.StringComparer.StartsWith(owner.Name, Closure) && owner.GetDeclaringType() is { IsNil: false } outer &&
            !IsWrittenIn(module, outer, module.Reader.GetString(field.Name));
    }

    // The field is private, or of a private class, and one of the two has a name that only the compiler can give.
    private static bool IsWrittenIn(IlModule module, TypeDefinitionHandle type, string name)
    {
        foreach (IlMethod method in module.MethodsOf(type))
        {
            if (method.HasBody && method.Name != ".ctor" && IsWrittenBy(method, name))
            {
                return true;
            }
        }

        foreach (TypeDefinitionHandle nested in module.Reader.GetTypeDefinition(type).GetNestedTypes())
        {
            if (IsWrittenIn(module, nested, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenBy(IlMethod method, string name)
    {
        MetadataReader reader = method.Module.Reader;
        foreach (IlInstruction instruction in IlReader.Read(method.Module.Image.GetMethodBody(method.Definition.RelativeVirtualAddress)))
        {
            if (instruction.OpCode is ILOpCode.Stfld or ILOpCode.Ldflda && reader.StringComparer.Equals(NameOf(reader, instruction.Handle), name))
            {
                return true;
            }
        }

        return false;
    }

    private static StringHandle NameOf(MetadataReader reader, EntityHandle field) => field.Kind == HandleKind.FieldDefinition
        ? reader.GetFieldDefinition((FieldDefinitionHandle)field).Name
        : reader.GetMemberReference((MemberReferenceHandle)field).Name;
}
