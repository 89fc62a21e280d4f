using System.Linq;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Concurrency;

/// <summary>Which types the machine reads and writes at once. A structure of several fields it may take apart, even one that fits a word.</summary>
internal static class AtomicTypes
{
    private const int DeepestNesting = 16;

    /// <summary>Whether a type is one.</summary>
    internal static bool Contain(IlType type) => Contain(type, 0);

    private static bool Contain(IlType type, int depth)
    {
        if (type.Unmodified is not NamedType { Definition: { IsValueType: true } definition } named)
        {
            return type.Unmodified is not TypeVariable;
        }

        DefinedField[] fields = [.. definition.Fields.ToArray().Where(static field => !field.IsStatic)];
        return definition.Primitive != Primitive.None || definition.IsEnum || depth < DeepestNesting && definition.Traits.InlineArrayLength is null && fields.Length <= 1 &&
            fields.All(field => Contain(field.Type.Unmodified.Substitute(named.Arguments, default), depth + 1));
    }
}
