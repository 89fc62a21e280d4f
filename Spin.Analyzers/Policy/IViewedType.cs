using System.Collections.Generic;

namespace Spin.Policy;

/// <summary>A type as far as a view over bytes asks: source and compiled code show theirs alike.</summary>
internal interface IViewedType
{
    /// <summary>Why no bytes may be seen as it, whatever it is made of; null where its fields decide.</summary>
    string? Refusal { get; }

    /// <summary>The bytes of a number of which every pattern is a value; zero where the type has fields.</summary>
    int NumberSize { get; }

    /// <summary>How its fields are laid out.</summary>
    ViewedLayout Layout { get; }

    /// <summary>How often its only field is repeated: once, but in inline arrays.</summary>
    int Repetitions { get; }

    /// <summary>Its instance fields, in the order in which they are declared.</summary>
    IEnumerable<ViewedField> Fields { get; }
}
