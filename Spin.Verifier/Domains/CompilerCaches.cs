using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>The statics in which the compiler keeps the delegates of functions that capture nothing.</summary>
internal static class CompilerCaches
{
    /// <summary>Whether a field is named as one. What is stored in it is for <see cref="StaticWrites"/> to judge.</summary>
    internal static bool Contain(DefinedField field) =>
        field is { IsStatic: true, Name: ['<', ..], Owner: { Name: ['<', ..], Outer: not null } } && field.Type.Unmodified is NamedType { Definition.IsDelegate: true };
}
