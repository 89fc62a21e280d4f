using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Rules3000.Conditions;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3021: a guard that only compares the event's key with a value, which a match says as data.</summary>
public sealed class GuardAsMatch() : SpindleRule(Rules.SPIN3021_GuardAsMatch)
{
    /// <summary>The key under which a diagnostic carries the event's key field, for the code fix.</summary>
    internal const string KeyProperty = "Key";

    /// <summary>The key under which a diagnostic carries the name of a readonly field that is the value; absent for a constant.</summary>
    internal const string FieldProperty = "Field";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterOperationBlockAction(block => Analyze(block, spindles));

    private static void Analyze(OperationBlockAnalysisContext context, SpindleCompilation spindles)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } guard ||
            spindles.Spindles.Of(guard.ContainingType).FindGuarded(guard) is not { Event: { Key: { } key } @event } handler ||
            Place.OfMatch(key, @event.Invoke) is not { } place)
        {
            return;
        }

        foreach (IOperation block in context.OperationBlocks)
        {
            if (FindComparison(block) is { } comparison && FindValue(comparison, place.Path) is { } value)
            {
                ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(KeyProperty, key);
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3021_GuardAsMatch, guard.Locations[0], [value.Syntax.GetLocation()],
                    value is IFieldReferenceOperation { ConstantValue.HasValue: false } field ? properties.Add(FieldProperty, field.Field.Name) : properties,
                    guard.Name, key, handler.Method.Name));
            }
        }
    }

    private static IBinaryOperation? FindComparison(IOperation block) =>
        block is IBlockOperation { Operations: [IReturnOperation { ReturnedValue: IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, OperatorMethod: null } comparison }] }
            ? comparison
            : null;

    private static IOperation? FindValue(IBinaryOperation comparison, string path) =>
        Place.Find(comparison.LeftOperand) == path ? JudgeValue(comparison.RightOperand) :
        Place.Find(comparison.RightOperand) == path ? JudgeValue(comparison.LeftOperand) :
        null;

    private static IOperation? JudgeValue(IOperation value)
    {
        value = Conversions.Unwrap(value);
        return value.ConstantValue is { HasValue: true, Value: not null } ||
            value is IFieldReferenceOperation { Field: { IsReadOnly: true }, Instance: null or IInstanceReferenceOperation } ? value : null;
    }
}
