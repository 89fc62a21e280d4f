using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>What an expression is made of, as far as it is spelled out.</summary>
internal static class Parts
{
    /// <summary>The values of which an expression is one: the sides of <c>?:</c> and <c>??</c>, the arms of a switch.</summary>
    /// <returns>Null where it does not choose.</returns>
    internal static IEnumerable<IOperation>? ChoicesOf(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        _ => null,
    };

    /// <summary>The values that an expression puts into a tuple, an array or a collection.</summary>
    /// <returns>Null where it makes none.</returns>
    internal static IEnumerable<IOperation>? ElementsOf(IOperation value) => value switch
    {
        ITupleOperation tuple => tuple.Elements,
        IArrayCreationOperation array => array.Initializer?.ElementValues ?? [],
        ICollectionExpressionOperation collection => collection.Elements.Select(static element => element is ISpreadOperation spread ? spread.Operand : element),
        _ => null,
    };
}
