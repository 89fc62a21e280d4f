using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>Comparisons.</content>
internal sealed partial class TestReader
{
    private void ReadRelation(Binary binary, Relation relation, List<LoopTest> tests, ref bool lasts)
    {
        // flag == false
        if (relation is Relation.Equals or Relation.Differs && context.Graph.Strip(binary.Left) is { Type.IsBoolean: true } flag && binary.Right is Constant { Value: { } truth })
        {
            Read(flag, (truth != 0) == (relation == Relation.Equals), tests, ref lasts);
            return;
        }

        ReadSide(binary.Left, relation, binary.Right, tests, ref lasts);
        ReadSide(binary.Right, Mirror(relation), binary.Left, tests, ref lasts);
    }

    private void ReadSide(Expression side, Relation relation, Expression bound, List<LoopTest> tests, ref bool lasts)
    {
        Expression stripped = context.Graph.Strip(side)!;

        // Without a sign, what is less than the constant is far above it once that is taken away.
        if (ReadAffine(stripped) is { } affine && (affine.Offset >= 0 || !stripped.Type.IsUnsigned))
        {
            tests.Add(new LoopTest { Place = affine.Place, Offset = affine.Offset, Relation = relation, Bound = bound, BoundPlace = PlaceOf(bound), Side = side, Sum = affine.Offset == 0 ? null : stripped as Binary });
        }

        switch (stripped)
        {
            // (uint)i < (uint)length: below it as int too.
            case Conversion { Operand: var index } conversion
                when conversion.Type.Range == TypeShape.UInt32.Range && index.Type.Range == TypeShape.Int32.Range && relation is Relation.Below or Relation.AtMost:
                // What is being asked of the bound already has no answer yet.
                lasts = false;
                if (context.Ranges.Of(bound, Moment.StartOf(0)).Max <= int.MaxValue && ReadAffine(context.Graph.Strip(index)!) is { } unsigned)
                {
                    tests.Add(new LoopTest { Place = unsigned.Place, Offset = unsigned.Offset, Relation = relation, Bound = bound });
                }

                break;

            // a - b REL c says: b against a - c, and a against b + c. Without a sign, a difference below nought is a large one.
            case Binary { Operator: BinaryOperator.Subtract } difference when bound is Constant { Value: { } constant } && !difference.Type.IsUnsigned && difference.Right is not Constant:
                if (PlaceOf(difference.Right) is { } subtracted)
                {
                    tests.Add(new LoopTest
                    {
                        Place = subtracted, Relation = Mirror(relation), Bound = difference.Left, Constant = -constant, BoundPlace = PlaceOf(difference.Left), Side = difference.Right, Difference = difference,
                    });
                }

                if (PlaceOf(difference.Left) is { } minuend)
                {
                    tests.Add(new LoopTest
                    {
                        Place = minuend, Relation = relation, Bound = difference.Right, Constant = constant, BoundPlace = PlaceOf(difference.Right), Side = difference.Left, Difference = difference,
                    });
                }

                break;

            // (x >> 16) != 0 of an unsigned x says: x above 0xFFFF.
            case Binary { Operator: BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift, Right: Constant { Value: > 0 and < 62 and { } bits } } shift
                when relation is Relation.Differs or Relation.Above && bound is Constant { Value: 0 } && PlaceOf(shift.Left) is { } shifted &&
                    (shifted.Type.IsUnsigned || relation == Relation.Above):
                tests.Add(new LoopTest { Place = shifted, Relation = Relation.Above, Constant = (1L << (int)bits) - 1 });
                break;
        }
    }

    // A place, or a place plus a constant.
    private (Place Place, long Offset)? ReadAffine(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Right: Constant { Value: >= int.MinValue and <= int.MaxValue and { } constant } } sum
            when PlaceOf(sum.Left) is { } place => (place, sum.Operator == BinaryOperator.Add ? constant : -constant),
        _ => PlaceOf(expression) is { } plain ? (plain, 0) : null,
    };

    // A variable, or the length of one that holds a span or a queue.
    private Place? PlaceOf(Expression? expression) => context.Graph.Strip(expression) switch
    {
        Length { Sequence.Type.Sequence: SequenceKind.Span or SequenceKind.Queue } length => Place.Of(length.Sequence, context.Graph)?.Length,
        Length => null,
        { } other => Place.Of(other, context.Graph),
        null => null,
    };
}
