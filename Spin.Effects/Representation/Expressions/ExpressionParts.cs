namespace Spin.Analysis.Representation.Expressions;

/// <summary>The values from which an expression is computed, gone through without a collection.</summary>
internal struct ExpressionParts
{
    private readonly Expression _whole;
    private int _next;

    internal ExpressionParts(Expression whole) => Current = _whole = whole;

    /// <summary>The part at which one is.</summary>
    public Expression Current { get; private set; }

    /// <summary>Starts.</summary>
    public readonly ExpressionParts GetEnumerator() => this;

    /// <summary>Goes on to the next part.</summary>
    public bool MoveNext()
    {
        if (_next == _whole.PartCount)
        {
            return false;
        }

        Current = _whole.Part(_next++);
        return true;
    }
}
