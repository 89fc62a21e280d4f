using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Resources;

/// <summary>Tells which values of a body are, or carry, what was lent to it by an argument.</summary>
/// <param name="body">The body.</param>
/// <param name="contract">What types are to the contract.</param>
/// <param name="immutability">What cannot change may be kept.</param>
/// <param name="lent">The parameters that are lent.</param>
internal sealed class Lending(VerifiedBody body, Contract contract, Immutability immutability, IReadOnlySet<int> lent)
{
    /// <summary>More parts come from a type that contains larger ones of its own without end.</summary>
    private const int MostTypes = 256;

    /// <summary>Whether a value is lent, or holds what is.</summary>
    internal bool IsLent(Value? value) => IsLent(value, []);

    private bool IsLent(Value? value, HashSet<Origin> seen) => value is not null && value.Origins.Any(origin => seen.Add(origin) && IsLent(origin, seen));

    private bool IsLent(Origin origin, HashSet<Origin> seen)
    {
        switch (origin.Kind)
        {
            case OriginKind.Argument:
                return lent.Contains(origin.Number) && origin.Type is { } given && MayChange(given, []);
            case OriginKind.Field or OriginKind.Element when origin.Container is { } container:
                return origin.Type is { } part && MayChange(part, []) && (IsPartOfArgument(container) || IsLent(container, seen));
            case OriginKind.Made:
                // A tuple, an array, an object or a closure around it, and a delegate that reads it.
                return Contents.Of(body, origin).Any(stored => IsLent(stored, seen));
            case OriginKind.Result when origin.Method is { } called:
                bool isView = called.Definition?.Owner.Assembly.IsOfClassLibrary == true && IsWindow(called.ReturnType) || called.Name.StartsWith("get_", System.StringComparison.Ordinal) && MayChange(called.ReturnType, []);
                return isView && body.Values.Held(origin.Number, 0) is { } viewed && (IsLent(viewed, seen) || viewed.Origins.Any(IsPartOfArgument) && called.Parameters.IsEmpty && !called.IsStatic && MayChange(called.ReturnType, []));
            default:
                return false;
        }
    }

    private bool IsPartOfArgument(Origin origin) => origin.Kind switch
    {
        OriginKind.Argument => lent.Contains(origin.Number),
        OriginKind.Field => IsPartOfArgument(origin.Container!),
        _ => false,
    };

    /// <summary>Whether a type's values are windows on memory that is kept elsewhere, and may be kept themselves, as spans may not.</summary>
    private static bool IsWindow(IlType type) =>
        type is NamedType { Definition: { IsValueType: true } window } && window.Namespace.StartsWith("System", System.StringComparison.Ordinal) && window.Name is "Memory`1" or "ReadOnlyMemory`1" or "ArraySegment`1" or "ReadOnlySequence`1";

    private bool MayChange(IlType type, HashSet<IlType> met)
    {
        switch (type.Unmodified)
        {
            case ArrayType:
                return true;
            case NamedType { Definition.IsValueType: false } named:
                return !named.Definition.IsDelegate && !contract.IsCapability(named.Definition) && !immutability.IsImmutable(named);
            case NamedType named when named.Definition.Primitive == Primitive.None && !named.Definition.IsEnum:
                return IsWindow(named) || !named.Definition.Assembly.IsOfClassLibrary && met.Add(named) && (met.Count > MostTypes ||
                    named.Definition.Fields.ToArray().Any(field => !field.IsStatic && MayChange(field.Type.Unmodified.Substitute(named.Arguments, default), met)));
            default:
                return false;
        }
    }
}
