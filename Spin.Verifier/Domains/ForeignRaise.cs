using System.Collections.Generic;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Domains;

/// <summary>SPIN3014: a call that raises another assembly's event, or reaches a handler past the dispatcher.</summary>
internal sealed class ForeignRaise(Contract contract) : IBodyRule
{
    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        DefinedType caller = body.Method.Owner;
        if (contract.IsComposition(caller) || caller.Assembly.Manifest.Bindings.Contains(caller))
        {
            yield break;
        }

        foreach (Instruction instruction in body.Code.Instructions)
        {
            if (body.Called(instruction)?.Definition is not { } called)
            {
                continue;
            }

            bool isBinding = contract.IsJudged(called.Owner.Assembly) && called.Owner.Assembly.Manifest.Bindings.Contains(called.Owner);
            bool isRaise = called.Name is "Raise" or "Dispatch" && !ReferenceEquals(called.Owner.Assembly, caller.Assembly) &&
                (Contract.DerivesFrom(called.Owner, "EventTable") || Contract.IsRaiser(called.Owner));
            if (isBinding || isRaise)
            {
                yield return new BodyFinding(
                    VerifierRules.ForeignRaise,
                    $"'{called.Owner.Name}.{called.Name}' {(isBinding ? "calls a handler past the dispatcher, without its guard, limit and containment" : "raises an event of another assembly, which alone knows when it happened")}: handle the event, or declare and raise one of your own",
                    instruction.Offset);
            }
        }
    }
}
