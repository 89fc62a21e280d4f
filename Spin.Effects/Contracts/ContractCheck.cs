using System.Collections.Generic;
using Spin.Analysis.Costs;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Contracts;

/// <summary>Holds code to contracts: its own, those of what it implements or overrides, those of the delegates that are made of it.</summary>
internal static class ContractCheck
{
    /// <summary>What a method does beyond a contract.</summary>
    /// <param name="method">The method.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="analysis">What methods do.</param>
    internal static IEnumerable<Breach> Find(Method method, EffectContract contract, EffectAnalysis analysis)
    {
        // What is called elsewhere by a contract of its own does no more than that.
        if (!method.HasBody && method.Contract is { } own)
        {
            foreach (Breach wider in FindWider(method, own, contract, analysis))
            {
                yield return wider;
            }

            yield break;
        }

        MethodSummary summary = analysis.SummaryOf(method);
        foreach (Effect effect in EffectContract.Checked)
        {
            if (!contract.Allows(effect) && (effect == Effect.Allocates ? Starts.FindAllocation(summary) : summary.Find(effect)) is { } witness)
            {
                (string what, string remedy) = EffectMessages.OfContract(effect, witness.Root.Kind);
                string path = witness.Cause is { } cause ? CallPaths.Write(method.Name, cause) : CallPaths.Write(method.Name, witness.Callee!.Name, witness.Next!);
                yield return new Breach(contract, what, path, remedy, witness);
            }
        }

        if (contract.Allows(Effect.Unbounded))
        {
            yield break;
        }

        if (Recursions.Find(method, analysis, []) is { } recursion)
        {
            yield return new Breach(contract, "recurses", CallPaths.WriteCycle(method.Name + recursion.Path, method, recursion.Cycle), EffectMessages.RecursionRemedy, null);
        }

        if (contract.Steps is { } most && FindOverrun(method, contract, most, analysis) is { } overrun)
        {
            yield return overrun;
        }
    }

    /// <summary>What a contract promises beyond another that it must keep to.</summary>
    /// <param name="method">The method whose contract it is.</param>
    /// <param name="own">Its contract.</param>
    /// <param name="other">What it implements or overrides.</param>
    /// <param name="analysis">What methods do.</param>
    internal static IEnumerable<Breach> FindWider(Method method, EffectContract own, EffectContract other, EffectAnalysis analysis)
    {
        foreach (Effect effect in EffectContract.Checked)
        {
            if (own.Allows(effect) && !other.Allows(effect))
            {
                yield return new Breach(other, $"has a wider contract: {EffectContract.Write(effect)}", method.Name, "take the effect out of its own contract", null);
            }
        }

        if (other.Steps is { } most && !other.Allows(Effect.Unbounded) && !own.Allows(Effect.Unbounded))
        {
            if (own.Steps > most || own.Steps is null && !method.HasBody)
            {
                string steps = own.Steps is { } named ? EffectMessages.Steps(named) : "no number of";
                yield return new Breach(other, $"has a wider contract: {steps} steps where {EffectMessages.Steps(most)} are the most", method.Name, "lower the steps of its own contract", null);
            }
            else if (own.Steps is null && FindOverrun(method, other, most, analysis) is { } overrun)
            {
                yield return overrun;
            }
        }
    }

    private static Breach? FindOverrun(Method method, EffectContract contract, long most, EffectAnalysis analysis)
    {
        MethodCost cost = analysis.CostOf(method);
        return cost.Steps.Most <= most ? null : new Breach(
            contract, $"may take {cost.Steps} steps, up to {EffectMessages.Steps(cost.Steps.Most)}, where {EffectMessages.Steps(most)} are the most",
            string.Join(", ", cost.Shares), EffectMessages.StepsRemedy, null);
    }
}
