using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Concurrency;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1019: a struct of several parts that is moved as a whole at one level, while another level uses it or a part of it.</summary>
public sealed class TornStruct() : SharingRule(Rules.SPIN1019_TornStruct)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        HashSet<SharedPlace> reported = [];
        foreach (ExecutionRoot root in sharing.Roots)
        {
            foreach (Access whole in root.Accesses)
            {
                if (!FieldLayout.IsAtomic(whole.Place.Type, sharing.Spindles) && !IsOnTheWayToAPart(whole.Operation) &&
                    FindOther(root, whole, sharing.Roots) is { } found && reported.Add(whole.Place))
                {
                    bool writes = whole.Writes;
                    report(Diagnostic.Create(
                        Rules.SPIN1019_TornStruct, Locate(whole), [whole.Operation.Syntax.GetLocation(), found.Other.Operation.Syntax.GetLocation()],
                        whole.Place.Name, whole.Place.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                        writes ? root.Level : found.Root.Level, writes ? found.Root.Level : root.Level));
                }
            }
        }
    }

    private static (ExecutionRoot Root, Access Other)? FindOther(ExecutionRoot root, Access whole, IReadOnlyList<ExecutionRoot> roots)
    {
        foreach (ExecutionRoot other in roots)
        {
            foreach (Access access in other.Accesses)
            {
                if (Conflicts.IsTorn(root.Level, whole, root.Accesses, other.Level, access, other.Accesses))
                {
                    return (other, access);
                }
            }
        }

        return null;
    }

    private static bool IsOnTheWayToAPart(IOperation operation) => operation.Parent is IFieldReferenceOperation part && part.Instance == operation;

    // The field itself, which is what must change.
    private static Location Locate(Access access)
    {
        foreach (IOperation operation in access.Operation.DescendantsAndSelf())
        {
            if (operation is IFieldReferenceOperation { Field.Locations: [{ IsInSource: true } declared, ..] } && access.Place.Equals(SharedPlace.Find(operation)))
            {
                return declared;
            }
        }

        return access.Operation.Syntax.GetLocation();
    }
}
