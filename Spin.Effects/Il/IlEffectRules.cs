using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spin.Analysis.Costs;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Judges the handlers and guards of assemblies by the effects of their IL: SPIN2001 to SPIN2006, SPIN2009, SPIN2011, and SPIN3004.</summary>
internal static class IlEffectRules
{
    private static readonly Effect[] s_impurities = [Effect.Writes, Effect.Reads, Effect.Blocks, Effect.Throws, Effect.Raises];

    /// <summary>What the handlers and guards of a program do, though it is forbidden, and what its code does though its contracts do not allow it.</summary>
    internal static IEnumerable<IlViolation> Judge(IlProgram program) => JudgeRoots(program).Concat(IlContractRules.Judge(program));

    private static IEnumerable<IlViolation> JudgeRoots(IlProgram program)
    {
        HashSet<Method> clean = [];
        foreach (IlRoot root in IlRoots.Find(program))
        {
            MethodSummary summary = program.Analysis.SummaryOf(root.Method);
            if ((root.Forbids & Effect.Allocates) != 0 && Starts.FindAllocation(summary, root.Level) is { } allocation)
            {
                yield return Create("SPIN2001", EffectMessages.Allocation, root, allocation, root.Subject, allocation.Root.Kind, CauseKind.Remedy(allocation.Root.Kind));
            }

            foreach (Cause own in program.Analysis.FactsOf(root.Method).Causes)
            {
                // Dispatch handlers may throw; where throwing itself is forbidden, so is what it makes.
                if (own is { OnThrowPath: true } && (own.Effect & Effect.Allocates) != 0 && (root.Forbids & (Effect.Throws | Effect.Allocates)) == (Effect.Throws | Effect.Allocates))
                {
                    yield return Create("SPIN2001", EffectMessages.Allocation, root, Witness.Of(own), root.Subject, own.Kind, CauseKind.Remedy(own.Kind));
                }

                // A caller sees what is written to its own variables where it passes them; a guard's caller is the dispatcher.
                if (root.IsGuard && own.Kind == CauseKind.ParameterWrite)
                {
                    (string verb, string remedy) = EffectMessages.OfGuard(Effect.Writes);
                    yield return Create("SPIN3004", EffectMessages.Impurity, root, Witness.Of(own), root.Method.Name, verb, remedy);
                }
            }

            foreach (LentArgument lent in root.IsGuard ? program.Analysis.FactsOf(root.Method).Lent : [])
            {
                if (lent.MayBeWritten(root.Method, program.Analysis))
                {
                    (string verb, string remedy) = EffectMessages.OfGuard(Effect.Writes);
                    yield return Create("SPIN3004", EffectMessages.Impurity, root, Witness.Of(new Cause(Effect.Writes, CauseKind.ParameterWrite, lent.Name, lent.Site)), root.Method.Name, verb, remedy);
                }
            }

            // What the class library may do besides allocating is refused as allocating already.
            if (root.Forbids != Effect.None && summary.Find(Effect.Unknown) is { } unknown && (unknown.Root.Effect & root.Forbids & Effect.Allocates) == 0)
            {
                yield return CreateUnknown(root, unknown);
            }

            if ((root.Forbids & Effect.Blocks) != 0 && !root.IsGuard && summary.Find(Effect.Blocks) is { } wait)
            {
                yield return Create("SPIN2002", EffectMessages.Blocking, root, wait, root.Subject, wait.Root.Kind, EffectMessages.BlockingRemedy);
            }

            if ((root.Forbids & Effect.Throws) != 0 && !root.IsGuard && summary.Find(Effect.Throws) is { } thrown)
            {
                yield return CreateOfPath("SPIN2009", EffectMessages.ExplicitThrow, root, thrown);
            }

            if ((root.Forbids & Effect.UsesVector) != 0 && summary.Find(Effect.UsesVector) is { } vector)
            {
                yield return CreateOfPath("SPIN2011", EffectMessages.VectorUse, root, vector);
            }

            if ((root.Forbids & Effect.Unbounded) != 0 && summary.Find(Effect.Unbounded) is { } loop)
            {
                yield return Create("SPIN2003", EffectMessages.UnboundedLoop, root, loop, root.Subject, loop.Root.Kind, EffectMessages.LoopRemedy);
            }

            if ((root.Forbids & Effect.Unbounded) != 0 && Recursions.Find(root.Method, program.Analysis, clean) is { } recursion)
            {
                string path = CallPaths.WriteCycle(root.Method.Name + recursion.Path, root.Method, recursion.Cycle);
                yield return new IlViolation("SPIN2004", string.Format(CultureInfo.InvariantCulture, EffectMessages.Recursion, root.Subject, path), root.Blamed, root.OffsetOf(0));
            }

            if ((root.Forbids & Effect.Unbounded) != 0 && FindOverrun(root, program.Analysis) is { } overrun)
            {
                yield return overrun;
            }

            foreach (Effect effect in root.IsGuard ? s_impurities : [])
            {
                if (summary.Find(effect) is { } impurity)
                {
                    (string verb, string remedy) = EffectMessages.OfGuard(effect);
                    yield return Create("SPIN3004", EffectMessages.Impurity, root, impurity, root.Method.Name, verb, remedy);
                }
            }
        }
    }

    private static IlViolation? FindOverrun(IlRoot root, EffectAnalysis analysis)
    {
        MethodCost cost = analysis.CostOf(root.Method);
        long budget = Budgets.Of(root.Level);
        if (cost.Steps.Most <= budget || cost.Shares is not [var largest, ..])
        {
            return null;
        }

        string message = string.Format(
            CultureInfo.InvariantCulture, EffectMessages.OverBudget, root.Subject, cost.Steps,
            EffectMessages.Steps(cost.Steps.Most), EffectMessages.Steps(budget), string.Join(", ", cost.Shares), EffectMessages.BudgetRemedy);
        return new IlViolation("SPIN2005", message, root.Blamed, root.OffsetOf(((IlSite)largest.Site).Offset));
    }

    private static IlViolation CreateUnknown(IlRoot root, Witness witness) =>
        At("SPIN2006", string.Format(CultureInfo.InvariantCulture, EffectMessages.Unknown, root.Subject, PathOf(root, witness), witness.Root.Kind, CauseKind.RemedyOfUnknown(witness.Root.Kind)), root, witness);

    private static IlViolation Create(string id, string format, IlRoot root, Witness witness, string subject, string what, string remedy) =>
        At(id, string.Format(CultureInfo.InvariantCulture, format, subject, what, PathOf(root, witness), remedy), root, witness);

    private static IlViolation At(string id, string message, IlRoot root, Witness witness) =>
        new(id, message, root.Blamed, root.OffsetOf(((IlSite)(witness.Cause?.Site ?? witness.Call!.Site)).Offset));

    private static IlViolation CreateOfPath(string id, string format, IlRoot root, Witness witness) =>
        At(id, string.Format(CultureInfo.InvariantCulture, format, root.Subject, PathOf(root, witness)), root, witness);

    private static string PathOf(IlRoot root, Witness witness) => witness.Cause is { } cause
        ? CallPaths.Write(root.Method.Name, cause)
        : CallPaths.Write(root.Method.Name, witness.Callee!.Name, witness.Next!);
}
