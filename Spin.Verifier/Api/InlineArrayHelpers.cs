using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Api;

/// <summary>
/// The functions that the compiler writes into an assembly to reach the elements of inline arrays. They reinterpret without a check,
/// so they are known word by word, and each call is checked in their place.
/// </summary>
internal static class InlineArrayHelpers
{
    private const string Owner = "<PrivateImplementationDetails>";
    private const string AsSpan = "InlineArrayAsSpan";
    private const string AsReadOnlySpan = "InlineArrayAsReadOnlySpan";

    /// <summary>The calls of each, in their order.</summary>
    private static readonly FrozenDictionary<string, string[]> s_calls = new Dictionary<string, string[]>
    {
        [AsSpan] = ["Unsafe.As", "MemoryMarshal.CreateSpan"],
        [AsReadOnlySpan] = ["Unsafe.AsRef", "Unsafe.As", "MemoryMarshal.CreateReadOnlySpan"],
        ["InlineArrayElementRef"] = ["Unsafe.As", "Unsafe.Add"],
        ["InlineArrayElementRefReadOnly"] = ["Unsafe.AsRef", "Unsafe.As", "Unsafe.Add"],
        ["InlineArrayFirstElementRef"] = ["Unsafe.As"],
        ["InlineArrayFirstElementRefReadOnly"] = ["Unsafe.AsRef", "Unsafe.As"],
    }.ToFrozenDictionary();

    /// <summary>Whether a method has the name of one.</summary>
    internal static bool IsNamedLikeOne(DefinedMethod method) =>
        s_calls.ContainsKey(method.Name) && method.Owner is { Name: Owner, Namespace.Length: 0, Outer: null };

    /// <summary>Whether a method is one, word by word.</summary>
    internal static bool IsHelper(VerifiedBody body)
    {
        if (!IsNamedLikeOne(body.Method) || body.Method.Shape.TypeParameterCount != 2)
        {
            return false;
        }

        List<string> calls = [];
        bool hasIndex = body.Method.Shape.ParameterTypes.Length == 2;
        List<ILOpCode> other = [];
        foreach (Instruction instruction in body.Code.Instructions)
        {
            if (instruction.Code == ILOpCode.Call)
            {
                MethodUse called = body.Method.Owner.Assembly.Members.Method(instruction.Token);
                calls.Add(called.Owner is NamedType owner ? $"{owner.Definition.Name}.{called.Name}" : called.Name);
            }
            else
            {
                other.Add(instruction.Code);
            }
        }

        ILOpCode[] expected = hasIndex ? [ILOpCode.Ldarg_0, ILOpCode.Ldarg_1, ILOpCode.Ret] : [ILOpCode.Ldarg_0, ILOpCode.Ret];
        return other.Count == expected.Length && other.ToArray().AsSpan().SequenceEqual(expected) && calls.ToArray().AsSpan().SequenceEqual(s_calls[body.Method.Name]);
    }

    /// <summary>Judges a call of one: the type is an inline array of these elements, and the place lies inside it.</summary>
    internal static BodyFinding? JudgeCall(VerifiedBody body, MethodUse method, int index)
    {
        Instruction call = body.Code.Instructions[index];
        bool isInside = call.Code == ILOpCode.Call && ReferenceEquals(method.Definition!.Owner.Assembly, body.Method.Owner.Assembly) &&
            method.Arguments is [NamedType buffer, { } element] && buffer.Definition.Traits.InlineArrayLength is > 0 and int length &&
            Element(buffer) is { } stored && stored.Equals(element) && (method.Parameters.Length == 1 || IsPlace(body, index, method.Name, length));
        return isInside ? null : new BodyFinding(VerifierRules.TypeSafety, "an element of an inline array is reached at a place that is no constant: take a span of the array first, which checks its places", call.Offset);
    }

    private static bool IsPlace(VerifiedBody body, int index, string name, int length)
    {
        if (index == 0 || body.Code.IsTarget(index))
        {
            return false;
        }

        int? place = body.Code.Instructions[index - 1].Constant;
        return name is AsSpan or AsReadOnlySpan ? place <= length : place < length;
    }

    private static IlType? Element(NamedType buffer)
    {
        foreach (DefinedField field in buffer.Definition.Fields)
        {
            if (!field.IsStatic)
            {
                return field.Type.Unmodified.Substitute(buffer.Arguments, default);
            }
        }

        return null;
    }
}
