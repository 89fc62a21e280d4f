using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analyzers.Effects.Lowering;

/// <content>Operators and patterns.</content>
internal sealed partial class ExpressionLowering
{
    private Expression LowerUnary(IUnaryOperation unary)
    {
        Expression operand = Lower(unary.Operand);
        SourceSite site = SourceSite.Of(unary);
        TypeShape type = _symbols.Of(unary.Type);
        return unary.IsLifted ? new Opaque(type, [operand], site) : unary.OperatorKind switch
        {
            UnaryOperatorKind.Not => new Not(operand, site),
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus => new Binary(BinaryOperator.Subtract, new Constant(0, type), operand, type, unary.IsChecked, site),
            _ => new Opaque(type, [operand], site) { IsPure = true },
        };
    }

    private Expression LowerBinary(IBinaryOperation binary)
    {
        Expression left = Lower(binary.LeftOperand);
        int before = _statements.Count;
        Expression right = Lower(binary.RightOperand);
        TypeShape type = _symbols.Of(binary.Type);
        if (IsChangedSince(left, before))
        {
            left = Unknown(binary.LeftOperand);
        }

        // Between values that may be missing, neither of two opposite comparisons holds.
        return OperatorOf(binary.OperatorKind) is { } @operator && !binary.IsLifted
            ? new Binary(@operator, left, right, type, binary.IsChecked, SourceSite.Of(binary))
            : new Opaque(type, [left, right], SourceSite.Of(binary));
    }

    // Whether what an expression reads has been written by statements that follow it.
    private bool IsChangedSince(Expression expression, int before)
    {
        for (int i = before; i < _statements.Count; i++)
        {
            Statement later = _statements[i];
            foreach (Expression part in expression.PartsAndSelf())
            {
                if (part is VariableReference { Variable: { Kind: not VariableKind.Temporary } variable } && IsWritten(variable, later) ||
                    part is FieldReference { Field: { IsReadOnly: false } field } && (later.Value is Call call && MayWrite(call, field) || later.Target is FieldReference written && written.Field == field))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MayWrite(Call call, Field field) => engine.Analysis.MayWrite(_symbols.Of(method), call.Target, field);

    private static bool IsWritten(Variable variable, Statement statement)
    {
        if (statement.Target is VariableReference target && target.Variable == variable)
        {
            return true;
        }

        if (statement.Value.HasReference)
        {
            foreach (Expression part in statement.Value.PartsAndSelf())
            {
                if (part is AddressOf { Place: VariableReference lent } && lent.Variable == variable)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static BinaryOperator? OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        BinaryOperatorKind.Remainder => BinaryOperator.Remainder,
        BinaryOperatorKind.And => BinaryOperator.And,
        BinaryOperatorKind.Or => BinaryOperator.Or,
        BinaryOperatorKind.ExclusiveOr => BinaryOperator.ExclusiveOr,
        BinaryOperatorKind.LeftShift => BinaryOperator.LeftShift,
        BinaryOperatorKind.RightShift => BinaryOperator.RightShift,
        BinaryOperatorKind.UnsignedRightShift => BinaryOperator.UnsignedRightShift,
        BinaryOperatorKind.Equals => BinaryOperator.Equal,
        BinaryOperatorKind.NotEquals => BinaryOperator.NotEqual,
        BinaryOperatorKind.LessThan => BinaryOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    private Expression LowerPattern(Expression value, IPatternOperation pattern)
    {
        SourceSite site = SourceSite.Of(pattern);
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return new Not(LowerPattern(value, negated.Pattern), site);
            case IConstantPatternOperation constant:
                return new Binary(BinaryOperator.Equal, value, Lower(constant.Value), TypeShape.Boolean, site: site);
            case IRelationalPatternOperation relational when OperatorOf(relational.OperatorKind) is { } relation:
                return new Binary(relation, value, Lower(relational.Value), TypeShape.Boolean, site: site);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both:
                Expression left = LowerPattern(value, both.LeftPattern);
                Expression right = LowerPattern(value, both.RightPattern);
                return new Binary(both.OperatorKind == BinaryOperatorKind.And ? BinaryOperator.And : BinaryOperator.Or, left, right, TypeShape.Boolean, site: site);
        }

        Declare(pattern);
        return new Opaque(TypeShape.Boolean, [value], site);
    }

    // A variable of a pattern gets a value of which nothing is said.
    private void Declare(IOperation pattern)
    {
        foreach (IOperation operation in pattern.DescendantsAndSelf())
        {
            ISymbol? declared = (operation as IDeclarationPatternOperation)?.DeclaredSymbol ??
                (operation as IRecursivePatternOperation)?.DeclaredSymbol ?? (operation as IListPatternOperation)?.DeclaredSymbol;
            if (declared is ILocalSymbol local)
            {
                Variable variable = _symbols.Of(local, local.Type);
                SourceSite site = SourceSite.Of(operation);
                _statements.Add(new Statement(new VariableReference(variable, site), new Opaque(variable.Type, ImmutableArray<Expression>.Empty, site)));
            }
        }
    }
}
