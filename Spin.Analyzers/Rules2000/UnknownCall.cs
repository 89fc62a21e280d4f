using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2006: a call of which nothing is known, here or behind a call, where the level or the event forbids anything.</summary>
public sealed class UnknownCall() : EffectRule(Rules.SPIN2006_UnknownCall)
{
    /// <summary>The key under which a diagnostic carries the contract that its last location could have, for the code fix.</summary>
    internal const string ContractProperty = "Contract";

    /// <inheritdoc/>
    private protected override void Analyze(CodeRoot root, EffectEngine engine, Action<Diagnostic> report)
    {
        if (root.Forbids == Effect.None)
        {
            return;
        }

        HashSet<Location> reported = [];
        VisitBodies(root.Method, engine, (method, facts, path) =>
        {
            foreach (Cause cause in facts.Causes)
            {
                if (IsToldHere(cause, root) && reported.Add(cause.Location))
                {
                    report(Create(root, cause, cause.Location, [], Paths.Write(path, cause), null));
                }
            }

            foreach (CallSite call in facts.Calls)
            {
                foreach (Method target in engine.Analysis.TargetsOf(method, call.Callee))
                {
                    if (!IsInside(target.Symbol, root.Method) && engine.Analysis.SummaryOf(target).Find(Effect.Unknown) is { } witness &&
                        IsToldHere(witness.Root, root) && reported.Add(call.Location))
                    {
                        ISymbol? declaration = InferredContracts.FindDeclaration(target, witness, engine);
                        IEnumerable<Location> along = Paths.Locate(witness);
                        report(Create(
                            root, witness.Root, call.Location, declaration is null ? along : along.Concat(declaration.Locations.Take(1)), Paths.Write(path, target, witness),
                            declaration is null ? null : InferredContracts.Write(declaration, engine)));
                    }
                }
            }
        });
    }

    // What the class library may do besides allocating is refused as allocating already.
    private static bool IsToldHere(Cause cause, CodeRoot root) => (cause.Effect & Effect.Unknown) != 0 && (cause.Effect & root.Forbids & Effect.Allocates) == 0;

    private static Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path, string? contract) => Diagnostic.Create(
        Rules.SPIN2006_UnknownCall, location, along,
        contract is null ? null : ImmutableDictionary<string, string?>.Empty.Add(ContractProperty, contract),
        root.Subject, path, cause.Kind, CauseKind.RemedyOfUnknown(cause.Kind));
}
