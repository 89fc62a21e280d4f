using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Policy;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4004: a right that a body gives to another assembly behind a type that does not show it, or passes to code of one.</summary>
internal sealed class CapabilityLeak(Contract contract) : IBodyRule
{
    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        if (contract.IsComposition(body.Method.Owner))
        {
            yield break;
        }

        bool isReachable = Outside.Reaches(body.Method);
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            string? message = instruction.Code switch
            {
                ILOpCode.Ret when isReachable && contract.FindRight(body.Method.Shape.ReturnType) is null => FindCarried(body, body.Values.Operand(i, 0), LeakMessage.Member(body.Method)),
                ILOpCode.Stfld => FindStored(body, i, body.Field(instruction)),
                ILOpCode.Stind_ref or ILOpCode.Stobj when isReachable => FindWritten(body, i),
                ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj => FindPassed(body, i, body.Called(instruction)!, isReachable),
                _ => null,
            };
            if (message is not null)
            {
                yield return new BodyFinding(VerifierRules.CapabilityLeak, message, instruction.Offset);
            }
        }
    }

    private string? FindCarried(VerifiedBody body, Value? value, string what) => new CarriedRight(contract).Find(body, value) is { } capability ? LeakMessage.Write(what, capability) : null;

    private string? FindStored(VerifiedBody body, int index, FieldUse field) =>
        !field.Definition.IsStatic && Outside.Sees(field.Definition) && contract.IsJudged(field.Definition.Owner.Assembly) && contract.FindRight(field.Type) is null
            ? FindCarried(body, body.Values.Operand(index, 1), $"public field '{field.Definition.Name}'")
            : null;

    private string? FindWritten(VerifiedBody body, int index) =>
        body.Values.Operand(index, 0)!.Origins.Any(origin => origin.Kind == OriginKind.Argument && IsWritable(body.Method, origin.Number) && contract.FindRight(origin.Type) is null)
            ? FindCarried(body, body.Values.Operand(index, 1), LeakMessage.Member(body.Method))
            : null;

    private static bool IsWritable(DefinedMethod method, int parameter) => method.Shape.ParameterTypes[parameter].Unmodified is ByRefType;

    private string? FindPassed(VerifiedBody body, int index, MethodUse called, bool isReachable)
    {
        if (called.Definition is not { } method)
        {
            return null;
        }

        for (int i = 0; i < called.Parameters.Length; i++)
        {
            if (body.Values.Argument(index, called, i)?.Origins.Select(origin => contract.FindRight(origin.Type)).FirstOrDefault(static found => found is not null) is { } capability &&
                JudgeCall(body, index, called, method, i, capability, isReachable) is { } message)
            {
                return message;
            }
        }

        return null;
    }

    private string? JudgeCall(VerifiedBody body, int index, MethodUse called, DefinedMethod method, int parameter, DefinedType capability, bool isReachable)
    {
        LinkedAssembly owner = method.Owner.Assembly;
        if (method.Owner.IsDelegate)
        {
            bool isGiven = isReachable && method.Name == "Invoke" && body.Values.Receiver(index, called)!.Origins.Any(static origin => origin.Kind == OriginKind.Argument);
            return isGiven && contract.FindRight(called.Parameters[parameter]) is null ? LeakMessage.Write(LeakMessage.Member(body.Method), capability) : null;
        }

        if (method.Name == "Raise" && Contract.IsRaiser(method.Owner))
        {
            return LeakMessage.Write("the event that is raised", capability, "raise it with data; a right is granted by the image");
        }

        return !ReferenceEquals(owner, body.Method.Owner.Assembly) && owner.Name != ViewPolicy.Contract && !owner.IsOfClassLibrary
            ? LeakMessage.Write($"the call of '{method.Owner.Name}.{method.Name}'", capability, "let the image grant it to that spindle, or pass an interface of your own that allows less")
            : null;
    }
}
