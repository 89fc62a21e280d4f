namespace Spin.Analysis.Il;

/// <summary>What a type in a signature is.</summary>
internal enum IlTypeKind
{
    /// <summary>A type of the runtime: an integer, a floating-point number, a truth value, a string, an object, nothing.</summary>
    Primitive,

    /// <summary>A class, interface or delegate.</summary>
    Class,

    /// <summary>A struct or enumeration.</summary>
    Struct,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A reference to a place.</summary>
    ByReference,

    /// <summary>A pointer, or something else that safe code has not.</summary>
    Pointer,

    /// <summary>A generic parameter of the type.</summary>
    TypeParameter,

    /// <summary>A generic parameter of the method.</summary>
    MethodParameter,
}
