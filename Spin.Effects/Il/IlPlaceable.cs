using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Which objects the compiler can place in the image, where it runs the code that makes them beforehand: those without references.</summary>
internal static class IlPlaceable
{
    // Deeper than this no struct is written in a struct; a file that holds a circle of them must not hold up its judge.
    private const int MaxDepth = 16;

    /// <summary>Whether an array is placed.</summary>
    internal static bool IsArray(IlProgram program, IlType element, long? length) => length is >= 0 and <= Starts.MostElements && !HasReferences(program, element, 0);

    /// <summary>Whether an object of a class is placed: one of the program's own.</summary>
    internal static bool IsObject(IlProgram program, IlType type)
    {
        for (int depth = 0; depth < MaxDepth && program.Resolve(type) is { } declared && program.Judges(declared.Module); depth++)
        {
            EntityHandle parent = declared.Module.Reader.GetTypeDefinition(declared.Handle).BaseType;
            if (parent.IsNil || HoldsReferences(program, declared.Module, declared.Handle, 0))
            {
                return false;
            }

            type = program.Symbols.TypeOf(declared.Module, parent);
        }

        return type.Name == "System.Object";
    }

    private static bool HasReferences(IlProgram program, IlType type, int depth) =>
        !(program.Symbols.ShapeOf(type) is { IsStruct: true, IsComposite: false, IsSpan: false } or { Name: "System.Single" or "System.Double" }) &&
        (type.Kind != IlTypeKind.Struct || depth == MaxDepth || program.Resolve(type) is not { } declared || HoldsReferences(program, declared.Module, declared.Handle, depth + 1));

    private static bool HoldsReferences(IlProgram program, IlModule module, TypeDefinitionHandle handle, int depth)
    {
        foreach (FieldDefinitionHandle each in module.Reader.GetTypeDefinition(handle).GetFields())
        {
            FieldDefinition field = module.Reader.GetFieldDefinition(each);
            if ((field.Attributes & FieldAttributes.Static) == 0 && HasReferences(program, field.DecodeSignature(module.Types, null), depth))
            {
                return true;
            }
        }

        return false;
    }
}
