using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <content>Conditions that are calls: a cursor that says whether there is more, a queue that gives its next element.</content>
internal sealed partial class TestReader
{
    private IEnumerable<LoopTest> ReadCall(IInvocationOperation call, bool holds)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            if (holds && call.Instance is not null && context.Engine.Cursors.AdvanceOf(method) is { } advance &&
                Receive(call.Instance, advance.Place) is { } moved)
            {
                return [new LoopTest { Place = moved, Relation = advance.Relation, Offset = advance.Offset, Remote = advance.Bound, MovesItself = true }];
            }

            return ReadCallee(method, call.Instance, holds);
        }

        // A queue or stack that gives an element has one less.
        KnownTypesOf(out INamedTypeSymbol? queue, out INamedTypeSymbol? stack);
        return holds && method.Name is "TryDequeue" or "TryPop" &&
            (SymbolEqualityComparer.Default.Equals(method.ContainingType, queue) || SymbolEqualityComparer.Default.Equals(method.ContainingType, stack)) &&
            Place.Of(call.Instance, context.Graph) is { } place
                ? [new LoopTest { Place = place.Length, Relation = Relation.AtLeast, MovesItself = true }]
                : [];
    }

    // bool AtEnd => _position >= _data.Length;
    private IEnumerable<LoopTest> ReadCallee(IMethodSymbol? method, IOperation? instance, bool holds)
    {
        if (method is null || instance is null || context.Engine.Cursors.ConditionOf(method.OriginalDefinition, holds) is not { } tests)
        {
            yield break;
        }

        foreach (LoopTest test in tests)
        {
            if (Receive(instance, test.Place) is { } place)
            {
                yield return new LoopTest { Place = place, Offset = test.Offset, Relation = test.Relation, Remote = test.Remote };
            }
        }
    }

    // A field of the callee's instance is a field of the receiver here.
    private Place? Receive(IOperation instance, Place place)
    {
        if (place is not { Variable: null, Field: { } field })
        {
            return null;
        }

        Place? received = context.Graph.Strip(instance) switch
        {
            IInstanceReferenceOperation => new Place(null, field, place.Type),
            ILocalReferenceOperation local => new Place(local.Local, field, place.Type),
            IParameterReferenceOperation parameter => new Place(parameter.Parameter, field, place.Type),
            _ => null,
        };
        return place.IsLength ? received?.Length : received;
    }
}
