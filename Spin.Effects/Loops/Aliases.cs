using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Whether writing a place may write another one, which is the same by another name: through a reference, or of the same object.</summary>
internal sealed class Aliases(LoopContext context)
{
    private readonly FlowGraph _graph = context.Graph;

    /// <summary>Whether an expression names exactly a place, or the value whose length is meant.</summary>
    internal bool Is(Expression? expression, Place place) => Place.Of(expression, _graph) is { } found && found.Equals(place.Whole);

    /// <summary>Whether an expression names the variable of whose value a place is a part.</summary>
    internal static bool IsWhole(Expression? expression, Place place) =>
        place is { Field: not null, Variable: { } variable } && expression is VariableReference { Variable: var other } && other == variable;

    /// <summary>Whether a place belongs to a variable of the function itself, so that no other name leads to it.</summary>
    internal static bool IsOwn(Place place) =>
        place.Variable is { IsReference: false, Kind: not VariableKind.This } && place.Field is null or { IsOfStruct: true };

    /// <summary>Whether a write of what an expression names, which is not the place itself, may write the place.</summary>
    internal bool MayBe(Expression written, Place place)
    {
        Expression target = written is VariableReference ? written : _graph.Strip(written)!;
        if (IsWhole(target, place))
        {
            return true;
        }

        return !IsOwn(place) && (place.Field is { } field && (field.IsStatic || !field.IsOfStruct) ? MayBeOfObject(target, field) : MayBeReferred(target, place));
    }

    // A field of an object, or a static one: by another reference to the object, or by a reference to the field.
    private bool MayBeOfObject(Expression target, Field field) => target switch
    {
        FieldReference { Field.IsReference: true } reference => reference.Type.MayBe(field.Type),
        FieldReference reference => reference.Field == field && !field.IsStatic && !IsFresh(reference.Instance),
        VariableReference { Variable: { IsReference: true } reference } => reference.Type.MayBe(field.Type),
        Opaque { IsReferred: true } returned => returned.Type.MayBe(field.Type),
        Opaque { IsElement: true } element when element.PartCount > 0 && element.Part(0).Type.IsSpan => element.Type.MayBe(field.Type) && IsLent(field),
        _ => false,
    };

    // What a reference leads to: a field of the same struct elsewhere, or a whole in which it lies.
    private bool MayBeReferred(Expression target, Place place)
    {
        if (target is FieldReference { Field.IsReference: false } sibling && _graph.Strip(sibling.Instance) is VariableReference { Variable: var owner } && owner == place.Variable && sibling.Field != place.Field)
        {
            return false;
        }

        switch (target)
        {
            case VariableReference { Variable.Kind: VariableKind.This }:
                return true;
            case VariableReference { Variable.Kind: VariableKind.Parameter } when context.IsAskedByCaller && place.Variable is { Kind: VariableKind.This }:
                return false;
            case VariableReference { Variable.IsReference: true } or Opaque { IsReferred: true } or FieldReference { Field.IsReference: true }:
                return target.Type.IsComposite || target.Type.MayBe(place.Type);
            case FieldReference { Field: var field } when !IsOwnValue(target):
                return field == place.Field || target.Type.IsComposite || place.Field is null && target.Type.MayBe(place.Type);
            case Opaque { IsElement: true }:
                return target.Type.IsComposite || place.Field is null && target.Type.MayBe(place.Type);
            default:
                return false;
        }
    }

    // The value lies in a variable of the function itself.
    private bool IsOwnValue(Expression expression) => _graph.Strip(expression) switch
    {
        FieldReference { Field: { IsStatic: false, IsOfStruct: true }, Instance: { } instance } => IsOwnValue(instance),
        VariableReference { Variable: { Kind: VariableKind.Local or VariableKind.Parameter or VariableKind.Temporary, IsReference: false } variable } => !_graph.IsShared(variable),
        _ => false,
    };

    // An object that was made for the statement, which has no other name yet.
    private bool IsFresh(Expression? instance) => _graph.Strip(instance) is Call { Method.MetadataName: ".ctor" };

    /// <summary>Whether a span or another reference that lives on leads to a field: one that is made somewhere in the function.</summary>
    internal bool IsLent(Field field)
    {
        for (int block = 0; block < _graph.Count; block++)
        {
            foreach (Statement statement in _graph[block].Statements)
            {
                if (!statement.Value.HasReference || statement.Value is not AddressOf && !statement.Value.Type.IsSpan)
                {
                    continue;
                }

                foreach (Expression part in statement.Value.PartsAndSelf())
                {
                    if (part is AddressOf { Place: FieldReference lent } && lent.Field == field)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
