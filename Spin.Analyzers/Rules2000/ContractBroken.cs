using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Contracts;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2007: code that does more than a contract allows to which it is held: its own, or that of what it implements, overrides or becomes.</summary>
public sealed class ContractBroken() : SpindleRule(Rules.SPIN2007_ContractBroken)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        if (spindles.Contract.Effects is null)
        {
            return;
        }

        NotesByType<IDelegateCreationOperation> made = new();
        context.RegisterOperationAction(
            operation =>
            {
                IDelegateCreationOperation creation = (IDelegateCreationOperation)operation.Operation;
                if (operation.ContainingSymbol.ContainingType is { } type && spindles.Effects.Contracts.OfDelegate(creation.Type) is not null)
                {
                    made.Add(type, creation);
                }
            },
            OperationKind.DelegateCreation);
        context.RegisterSymbolStartAction(
            start => start.RegisterSymbolEndAction(end =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)end.Symbol;
                foreach (Obligation obligation in Obligations.Of(type, spindles.Effects))
                {
                    Judge(obligation, spindles.Effects, end.ReportDiagnostic);
                }

                foreach (IDelegateCreationOperation creation in made.Of(type))
                {
                    foreach (Obligation obligation in Obligations.Of(creation, spindles.Effects))
                    {
                        Judge(obligation, spindles.Effects, end.ReportDiagnostic);
                    }
                }
            }),
            SymbolKind.NamedType);
    }

    private static void Judge(Obligation obligation, EffectEngine engine, Action<Diagnostic> report)
    {
        IEnumerable<Breach> breaches = obligation.Promise is { } own
            ? ContractCheck.FindWider(obligation.Method, own, obligation.Contract, engine.Analysis)
            : ContractCheck.Find(obligation.Method, obligation.Contract, engine.Analysis);
        foreach (Breach breach in breaches)
        {
            report(Diagnostic.Create(
                Rules.SPIN2007_ContractBroken, obligation.Location, breach.Witness is { } witness ? Paths.Locate(witness) : [],
                obligation.Name, breach.Contract, breach.Contract.Owner, breach.What, breach.Path, breach.Remedy));
        }
    }
}
