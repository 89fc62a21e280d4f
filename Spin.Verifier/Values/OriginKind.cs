namespace Spin.Verifier.Values;

/// <summary>Where a value comes from, or which variable a reference leads to.</summary>
internal enum OriginKind
{
    /// <summary>The receiver of the method.</summary>
    Receiver,

    /// <summary>A parameter.</summary>
    Argument,

    /// <summary>A variable of the frame, whose address it is.</summary>
    Variable,

    /// <summary>A field of an object or structure.</summary>
    Field,

    /// <summary>A static field.</summary>
    Static,

    /// <summary>An element of an array.</summary>
    Element,

    /// <summary>An object, structure or array that an instruction makes.</summary>
    Made,

    /// <summary>What a call returns, or leaves in a variable that it was lent.</summary>
    Result,

    /// <summary>What an instruction computes.</summary>
    Computed,

    /// <summary>An exception that was caught.</summary>
    Caught,

    /// <summary>A number or text.</summary>
    Constant,

    /// <summary>The null reference, or a variable as it was cleared.</summary>
    Nothing,

    /// <summary>A method, on its way into a delegate.</summary>
    Function,
}
