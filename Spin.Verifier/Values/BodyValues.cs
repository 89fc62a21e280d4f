using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Values;

/// <summary>What each instruction of a body works on, as far as the body shows it: a "may be", over all paths.</summary>
/// <param name="operands">What each instruction takes from the evaluation stack.</param>
/// <param name="lent">What the variables hold whose addresses a call is given.</param>
internal sealed class BodyValues(Value[]?[] operands, IReadOnlyDictionary<(int Instruction, int Variable), Value> lent)
{
    /// <summary>What an instruction takes from the evaluation stack, in the order in which it was put there; nothing where it is never reached.</summary>
    /// <param name="instruction">Its index.</param>
    internal ReadOnlySpan<Value> Operands(int instruction) => operands[instruction];

    /// <summary>An operand of an instruction.</summary>
    /// <returns>Null where it has none so far down.</returns>
    internal Value? Operand(int instruction, int place) => operands[instruction] is { } taken && (uint)place < (uint)taken.Length ? taken[place] : null;

    /// <summary>What an operand of a call is; of the address of a variable, what the variable holds there.</summary>
    /// <returns>Null where the call has none so far down.</returns>
    internal Value? Held(int instruction, int place) => Operand(instruction, place) is not { } operand ? null : Value.Of(operand.Origins.SelectMany(
        origin => origin.Kind == OriginKind.Variable && lent.TryGetValue((instruction, origin.Number), out Value? held) ? held.Origins : [origin]));

    /// <summary>The receiver of a call.</summary>
    /// <returns>Null where it has none.</returns>
    internal Value? Receiver(int instruction, MethodUse called) => called.IsStatic || called.IsConstructor && operands[instruction]?.Length == called.Parameters.Length ? null : Operand(instruction, 0);

    /// <summary>What a call is given for a parameter, the receiver not counted.</summary>
    internal Value? Argument(int instruction, MethodUse called, int parameter) =>
        operands[instruction] is { } taken ? Operand(instruction, taken.Length - called.Parameters.Length + parameter) : null;

    /// <summary>Follows what a value was computed from, through arithmetic and whatever else has operands.</summary>
    internal IEnumerable<Origin> Sources(Value value)
    {
        HashSet<Origin> seen = [.. value.Origins];
        Stack<Origin> open = new(value.Origins);
        while (open.TryPop(out Origin? origin))
        {
            yield return origin;
            foreach (Value input in origin.Kind is OriginKind.Computed or OriginKind.Result or OriginKind.Made ? operands[origin.Number] ?? [] : [])
            {
                foreach (Origin source in input.Origins)
                {
                    if (seen.Add(source))
                    {
                        open.Push(source);
                    }
                }
            }
        }
    }
}
