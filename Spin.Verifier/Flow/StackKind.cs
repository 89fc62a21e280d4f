namespace Spin.Verifier.Flow;

/// <summary>What a slot of the evaluation stack holds.</summary>
internal enum StackKind
{
    /// <summary>Four bytes or fewer of whole number.</summary>
    Int32,

    /// <summary>Eight bytes of whole number.</summary>
    Int64,

    /// <summary>A whole number as wide as an address.</summary>
    NativeInt,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>A reference to an object, or null.</summary>
    Reference,

    /// <summary>A structure, or a value of a type parameter.</summary>
    Value,

    /// <summary>A managed reference to a variable.</summary>
    Address,

    /// <summary>A method, on its way into a delegate.</summary>
    Function,

    /// <summary>Memory of this frame, on its way into a span.</summary>
    StackMemory,
}
