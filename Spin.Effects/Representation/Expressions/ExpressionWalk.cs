using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>
/// An expression and all its parts, outer before inner, gone through without recursion, and without a collection as long as each has one
/// part at most.
/// </summary>
/// <param name="root">The expression.</param>
internal struct ExpressionWalk(Expression root)
{
    private const int FirstOpen = 4;

    private Expression? _next = root;
    private Expression[] _open = [];
    private int _count;

    /// <summary>The expression at which one is.</summary>
    public Expression Current { get; private set; } = root;

    /// <summary>Starts.</summary>
    public readonly ExpressionWalk GetEnumerator() => this;

    /// <summary>Goes on to the next expression.</summary>
    public bool MoveNext()
    {
        if (_next is null && _count == 0)
        {
            return false;
        }

        Current = _next ?? _open[--_count];
        int last = Current.PartCount - 1;
        for (int part = 0; part < last; part++)
        {
            Push(Current.Part(part));
        }

        _next = last >= 0 ? Current.Part(last) : null;
        return true;
    }

    /// <summary>Whether one that has not been passed is so.</summary>
    internal bool Any(Predicate<Expression> isSo)
    {
        while (MoveNext())
        {
            if (isSo(Current))
            {
                return true;
            }
        }

        return false;
    }

    private void Push(Expression part)
    {
        if (_count == _open.Length)
        {
            Array.Resize(ref _open, Math.Max(FirstOpen, 2 * _count));
        }

        _open[_count++] = part;
    }
}
