using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Values;

namespace Spin.Verifier.Concurrency;

/// <summary>Finds collections that the body of a walk over them changes, and goes on.</summary>
internal static class OwnChanges
{
    /// <summary>The walks of a function that it disturbs itself.</summary>
    internal static IEnumerable<Access> Find(VerifiedBody body, IReadOnlyList<Access> accesses)
    {
        BodyGraph graph = BodyGraph.Of(body);
        foreach (Access walk in accesses)
        {
            if (walk is { Kind: AccessKind.Iterate, HoldsCollection: true } && Steps(body, walk.Instruction).ToArray() is { Length: > 0 } steps &&
                accesses.Any(change => change.Kind == AccessKind.Change && change.Path == walk.Path && !Collections.KeepsEnumerators(change.Place.Type, body.Called(body.Code.Instructions[change.Instruction])?.Name ?? "") &&
                    steps.Any(step => graph.CanReach(step, change.Instruction, walk.Instruction) && graph.CanReach(change.Instruction, step, walk.Instruction))))
            {
                yield return walk;
            }
        }
    }

    // The calls that go on to the next element.
    private static IEnumerable<int> Steps(VerifiedBody body, int walk)
    {
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            if (instruction.Code is ILOpCode.Call or ILOpCode.Callvirt && body.Called(instruction) is { Name: "MoveNext" } called &&
                body.Values.Receiver(i, called) is { } receiver && receiver.Origins.Any(origin => IsOf(body, origin, walk)))
            {
                yield return i;
            }
        }
    }

    // The enumerator is an object, or lies in a variable of the frame.
    private static bool IsOf(VerifiedBody body, Origin enumerator, int walk)
    {
        if (enumerator.Kind != OriginKind.Variable)
        {
            return enumerator.Kind == OriginKind.Result && enumerator.Number == walk;
        }

        int arguments = body.Method.Shape.ParameterTypes.Length + (body.Method.IsStatic ? 0 : 1);
        Origin made = new(OriginKind.Result, walk, null);
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            int? stored = instruction.Code switch
            {
                >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.Code - ILOpCode.Stloc_0,
                ILOpCode.Stloc or ILOpCode.Stloc_s => (int)instruction.Operand,
                _ => null,
            };
            if (stored + arguments == enumerator.Number && body.Values.Operand(i, 0)!.Origins.Contains(made))
            {
                return true;
            }
        }

        return false;
    }
}
