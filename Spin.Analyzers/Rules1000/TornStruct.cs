using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1019: a struct of several words in a field that handlers of two levels use, one of which writes it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TornStruct() : SpindleAnalyzer(Rules.SPIN1019_TornStruct)
{
    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSymbolStartAction(
            type =>
            {
                INamedTypeSymbol spindle = (INamedTypeSymbol)type.Symbol;
                if (spindles.Contract.IsSpindle(spindle))
                {
                    LevelFlow flow = new(spindle, spindles);
                    ConcurrentBag<Access> accesses = [];
                    flow.Register(type);
                    type.RegisterOperationAction(operation => Collect(operation, spindle, accesses), OperationKind.FieldReference);
                    type.RegisterSymbolEndAction(end => Report(end, flow.Solve(), accesses));
                }
            },
            SymbolKind.NamedType);

    private static void Collect(OperationAnalysisContext context, INamedTypeSymbol spindle, ConcurrentBag<Access> accesses)
    {
        IFieldReferenceOperation use = (IFieldReferenceOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(use.Field.ContainingType, spindle) || use.Field is { IsReadOnly: true } or { IsConst: true } ||
            FieldLayout.IsAtomic(use.Field.Type) || IsLocked(use))
        {
            return;
        }

        accesses.Add(new Access(use.Field, LevelFlow.FunctionOf(use, context.ContainingSymbol), Writes.IsWritten(use) || IsOnCall(use), use.Syntax.GetLocation()));
    }

    private static void Report(SymbolAnalysisContext context, Dictionary<ISymbol, HashSet<Level>> levels, ConcurrentBag<Access> accesses)
    {
        Dictionary<IFieldSymbol, List<Access>> fields = new(SymbolEqualityComparer.Default);
        foreach (Access access in accesses)
        {
            if (!fields.TryGetValue(access.Field, out List<Access>? uses))
            {
                fields.Add(access.Field, uses = []);
            }

            uses.Add(access);
        }

        foreach (KeyValuePair<IFieldSymbol, List<Access>> field in fields)
        {
            // The same every time, whatever order the parts were read in.
            field.Value.Sort(static (left, right) => left.Location.SourceSpan.Start.CompareTo(right.Location.SourceSpan.Start));
            if (FindTear(field.Value, levels) is { } tear)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN1019_TornStruct, field.Key.Locations[0], [tear.Writer.Location, tear.Other.Location],
                    field.Key.Name, field.Key.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), tear.WriterLevel, tear.OtherLevel));
            }
        }
    }

    private static (Access Writer, Level WriterLevel, Access Other, Level OtherLevel)? FindTear(List<Access> uses, Dictionary<ISymbol, HashSet<Level>> levels)
    {
        foreach (Access writer in uses)
        {
            if (!writer.IsWrite || !levels.TryGetValue(writer.Function, out HashSet<Level>? written))
            {
                continue;
            }

            foreach (Access other in uses)
            {
                if (!levels.TryGetValue(other.Function, out HashSet<Level>? used))
                {
                    continue;
                }

                foreach (Level low in written)
                {
                    foreach (Level high in used)
                    {
                        if (low != high)
                        {
                            return (writer, low, other, high);
                        }
                    }
                }
            }
        }

        return null;
    }

    // A method of the struct may write it, unless it is readonly.
    private static bool IsOnCall(IFieldReferenceOperation use) =>
        use.Parent is IInvocationOperation { TargetMethod: { IsReadOnly: false, IsStatic: false, ContainingType: { IsValueType: true, IsReadOnly: false } } } call && call.Instance == use;

    private static bool IsLocked(IOperation operation)
    {
        for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILockOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One use of a field.</summary>
    private sealed class Access(IFieldSymbol field, ISymbol function, bool isWrite, Location location)
    {
        internal IFieldSymbol Field { get; } = field;

        internal ISymbol Function { get; } = function;

        internal bool IsWrite { get; } = isWrite;

        internal Location Location { get; } = location;
    }
}
