using System;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Costs;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2005: a handler or guard whose loops all end, but after more work than its level has time for.</summary>
public sealed class OverBudget() : EffectRule(Rules.SPIN2005_OverBudget)
{
    /// <inheritdoc/>
    private protected override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if ((root.Forbids & Effect.Unbounded) == 0)
        {
            return;
        }

        Method method = engine.Symbols.Of(root.Method);
        long budget = Budgets.Of(root.Level);
        if (engine.Analysis.Ceilings.Of(method) <= budget)
        {
            return;
        }

        MethodCost cost = engine.Analysis.CostOf(method);
        if (cost.Steps.Most > budget && cost.Shares is [var largest, ..])
        {
            report(Diagnostic.Create(
                Rules.SPIN2005_OverBudget, SourceLocations.LocationOf(largest.Site), root.Subject, cost.Steps,
                EffectMessages.Steps(cost.Steps.Most), EffectMessages.Steps(budget), string.Join(", ", cost.Shares), EffectMessages.BudgetRemedy));
        }
    }
}
