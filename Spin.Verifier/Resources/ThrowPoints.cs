using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Resources;

/// <summary>
/// Whether control can leave a function in the middle of an instruction: by an exception, or because a handler over its limit is
/// terminated, which happens where it calls and allocates. Accessors of properties and operators count as little here as in source.
/// </summary>
internal static class ThrowPoints
{
    /// <summary>Whether control can leave here.</summary>
    internal static bool MayLeave(VerifiedBody body, int index)
    {
        Instruction instruction = body.Code.Instructions[index];
        return instruction.Code switch
        {
            ILOpCode.Call or ILOpCode.Callvirt => !IsHarmless(body.Called(instruction)!),
            ILOpCode.Newobj => body.Called(instruction)!.Owner is not NamedType { Definition: { IsValueType: true } or { IsDelegate: true } },
            ILOpCode.Newarr or ILOpCode.Throw or ILOpCode.Castclass or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem or
                (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref) or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) => true,
            ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un => body.Values.Operand(index, 1)!.Origins.Any(static origin => origin.Kind != OriginKind.Constant),
            _ => false,
        };
    }

    private static bool IsHarmless(MethodUse called)
    {
        bool isAccessor = called.Name.StartsWith("get_", System.StringComparison.Ordinal) && called.Parameters.IsEmpty ||
            called.Name.StartsWith("set_", System.StringComparison.Ordinal) && called.Parameters.Length == 1;
        return isAccessor || called.Name.StartsWith("op_", System.StringComparison.Ordinal) || called.IsConstructor || called.Owner is NamedType { Definition: { } type } && (
            type is { Name: "Interlocked" or "Volatile", Namespace: "System.Threading" } or { Name: "BitOperations", Namespace: "System.Numerics" } ||
            type is { Name: "Math", Namespace: "System" } && called.Name is "Min" or "Max");
    }
}
