using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4009: a member through which other assemblies can change, past every method, what a type keeps.</summary>
internal sealed class ExposedInternals(Contract contract, Immutability immutability) : ITypeRule, IBodyRule
{
    private const string Remedy = "return a ReadOnlySpan<T>, an immutable collection or a copy";

    /// <inheritdoc/>
    public IEnumerable<RuleFinding> Judge(DefinedType type)
    {
        if (contract.IsComposition(type))
        {
            yield break;
        }

        foreach (DefinedField field in type.Fields.ToArray())
        {
            if (field.IsStatic || !Outside.Sees(field) || type.IsEnum)
            {
                continue;
            }

            if (!field.IsReadOnly && !type.IsValueType)
            {
                yield return new RuleFinding(VerifierRules.ExposedInternals, Message(type, field.Name, field.Type, "make it private, with a property that only reads"), field.ToString());
            }
            else if (CanBeChanged(field.Type.Unmodified))
            {
                yield return new RuleFinding(VerifierRules.ExposedInternals, Message(type, field.Name, field.Type, Remedy), field.ToString());
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        DefinedMethod method = body.Method;
        bool isReference = method.Shape.ReturnType.Unmodified is ByRefType && !MethodUse.Of(method, method.Owner.Self, []).ReturnsReadOnly;
        if (contract.IsComposition(method.Owner) || !Outside.Sees(method) || !isReference && IsReadOnlyView(method.Shape.ReturnType.Unmodified))
        {
            yield break;
        }

        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            if (body.Code.Instructions[i].Code == ILOpCode.Ret && body.Values.Operand(i, 0) is { } value && (isReference ? FindPlace(value) : FindKept(body, value, [])) is { } field)
            {
                yield return new BodyFinding(
                    VerifierRules.ExposedInternals, Message(method.Owner, method.Name, field.Type, isReference ? "return it by value, or by 'ref readonly'" : Remedy), body.Code.Instructions[i].Offset);
            }
        }
    }

    // The field that a reference leads into; a field that is a reference leads out of the type.
    private static DefinedField? FindPlace(Value value)
    {
        foreach (Origin origin in value.Origins)
        {
            for (Origin? part = origin; part is { Kind: OriginKind.Field or OriginKind.Element }; part = part.Container)
            {
                if (part is { Kind: OriginKind.Field, Member: { Type.Unmodified: not ByRefType } field })
                {
                    return field;
                }
            }
        }

        return null;
    }

    // The field whose value, or a view of whose elements, a value is.
    private DefinedField? FindKept(VerifiedBody body, Value value, HashSet<Origin> seen)
    {
        foreach (Origin origin in value.Origins)
        {
            if (!seen.Add(origin))
            {
                continue;
            }

            if (origin is { Kind: OriginKind.Field, Member: { } field })
            {
                if (CanBeChanged(field.Type.Unmodified))
                {
                    return field;
                }
            }
            else if (IsView(body, origin) && body.Values.Operand(origin.Number, body.Code.Instructions[origin.Number].Code == ILOpCode.Call && origin.Kind == OriginKind.Made ? 1 : 0) is { } viewed && FindKept(body, viewed, seen) is { } kept)
            {
                return kept;
            }
        }

        return null;
    }

    private static bool IsView(VerifiedBody body, Origin origin) => origin.Kind switch
    {
        OriginKind.Result => origin.Method is { Name: "AsSpan" or "AsMemory" or "Slice" or "op_Implicit", Definition.Owner.Assembly.IsOfClassLibrary: true },
        OriginKind.Made => origin.Type is NamedType { Definition: { Name: "Span`1" or "Memory`1" or "ArraySegment`1", Assembly.IsOfClassLibrary: true } },
        _ => false,
    };

    private bool CanBeChanged(IlType type) => type is ArrayType || type is NamedType { Definition: { IsDelegate: false, IsInterface: false, IsEnum: false, Primitive: Primitive.None } definition } &&
        definition.Assembly.IsOfClassLibrary && definition is not { Namespace: "System", Name: "Object" or "String" } && !immutability.IsImmutable(type) &&
        (!definition.IsValueType || definition.Name is "Memory`1" or "ArraySegment`1");

    private static bool IsReadOnlyView(IlType type) =>
        type is NamedType { Definition: { IsValueType: true, Name: not ("Span`1" or "Memory`1" or "ArraySegment`1") } } or TypeVariable;

    private static string Message(DefinedType type, string member, IlType kept, string remedy) =>
        $"'{type.Name}.{member}' hands out '{kept}', which other assemblies can then change: {remedy}";
}
