using System;
using System.Collections.Generic;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A value. Computing it changes nothing but through the <see cref="Call"/>s in it, which stand at the root of a statement.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="site">Where it stands.</param>
internal abstract class Expression(TypeShape type, Site? site)
{
    private int _size;

    /// <summary>The type of the value.</summary>
    internal TypeShape Type { get; } = type;

    /// <summary>Where it stands.</summary>
    internal Site? Site { get; } = site;

    /// <summary>The values from which this one is computed.</summary>
    internal virtual IEnumerable<Expression> Parts => [];

    /// <summary>How many expressions it consists of, one that occurs twice counted twice.</summary>
    internal int Size
    {
        get
        {
            if (_size == 0)
            {
                long size = 1;
                foreach (Expression part in Parts)
                {
                    size += part.Size;
                }

                _size = (int)Math.Min(size, int.MaxValue);
            }

            return _size;
        }
    }

    /// <summary>How messages show it.</summary>
    internal string Text => Site?.Text ?? ToString() ?? "";

    /// <summary>The same expression over other parts.</summary>
    /// <param name="replace">Gives the new part for an old one; the same object where nothing changes.</param>
    internal virtual Expression Rebuild(Func<Expression, Expression> replace) => this;

    /// <summary>The expression and all its parts, outer before inner.</summary>
    internal IEnumerable<Expression> PartsAndSelf()
    {
        Stack<Expression> open = new([this]);
        while (open.Count > 0)
        {
            Expression next = open.Pop();
            yield return next;
            foreach (Expression part in next.Parts)
            {
                open.Push(part);
            }
        }
    }
}
