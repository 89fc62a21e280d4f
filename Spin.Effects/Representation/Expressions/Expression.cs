using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A value. Computing it changes nothing but through the <see cref="Call"/>s in it, which stand at the root of a statement.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="site">Where it stands.</param>
internal abstract class Expression(TypeShape type, Site? site)
{
    private int _size;
    private Ingredients _ingredients;

    /// <summary>What is asked of most expressions and holds for few of them.</summary>
    [Flags]
    private enum Ingredients : byte
    {
        Unread = 0,
        Read = 1,
        Reference = 2,
        Element = 4,
    }

    /// <summary>The type of the value.</summary>
    internal TypeShape Type { get; } = type;

    /// <summary>Where it stands.</summary>
    internal Site? Site { get; } = site;

    /// <summary>The number of values from which this one is computed.</summary>
    internal virtual int PartCount => 0;

    /// <summary>The values from which this one is computed.</summary>
    internal ExpressionParts Parts => new(this);

    /// <summary>Whether a reference through which a place may be written is in it.</summary>
    internal bool HasReference => Has(Ingredients.Reference);

    /// <summary>Whether an element of a sequence is in it.</summary>
    internal bool HasElement => Has(Ingredients.Element);

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

    /// <summary>One of the values from which this one is computed.</summary>
    internal virtual Expression Part(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The same expression over other parts.</summary>
    /// <param name="replace">Gives the new part for an old one; the same object where nothing changes.</param>
    internal virtual Expression Rebuild(Func<Expression, Expression> replace) => this;

    /// <summary>The expression and all its parts, outer before inner.</summary>
    internal ExpressionWalk PartsAndSelf() => new(this);

    private bool Has(Ingredients wanted)
    {
        if (_ingredients == Ingredients.Unread)
        {
            Ingredients found = Ingredients.Read;
            foreach (Expression part in PartsAndSelf())
            {
                found |= part switch
                {
                    AddressOf => Ingredients.Reference,
                    Opaque { IsElement: true } => Ingredients.Element,
                    _ => Ingredients.Unread,
                };
            }

            _ingredients = found;
        }

        return (_ingredients & wanted) != 0;
    }
}
