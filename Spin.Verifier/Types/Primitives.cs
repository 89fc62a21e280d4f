namespace Spin.Verifier.Types;

/// <summary>Facts about numbers.</summary>
internal static class Primitives
{
    /// <summary>The number that a type of the namespace System is.</summary>
    internal static Primitive Of(string name) => name switch
    {
        "Boolean" => Primitive.Boolean,
        "Char" => Primitive.Char,
        "SByte" => Primitive.SByte,
        "Byte" => Primitive.Byte,
        "Int16" => Primitive.Int16,
        "UInt16" => Primitive.UInt16,
        "Int32" => Primitive.Int32,
        "UInt32" => Primitive.UInt32,
        "Int64" => Primitive.Int64,
        "UInt64" => Primitive.UInt64,
        "Single" => Primitive.Single,
        "Double" => Primitive.Double,
        "IntPtr" => Primitive.IntPtr,
        "UIntPtr" => Primitive.UIntPtr,
        _ => Primitive.None,
    };

    /// <summary>Its size in bytes; 0 for no number and for those whose size is the machine's.</summary>
    internal static int Size(Primitive primitive) => primitive switch
    {
        Primitive.Boolean or Primitive.SByte or Primitive.Byte => 1,
        Primitive.Char or Primitive.Int16 or Primitive.UInt16 => 2,
        Primitive.Int32 or Primitive.UInt32 or Primitive.Single => 4,
        Primitive.Int64 or Primitive.UInt64 or Primitive.Double => 8,
        _ => 0,
    };

    /// <summary>The number that stands for all that are stored alike.</summary>
    internal static Primitive Stored(Primitive primitive) => primitive switch
    {
        Primitive.Boolean or Primitive.SByte => Primitive.Byte,
        Primitive.Char or Primitive.Int16 => Primitive.UInt16,
        Primitive.Int32 => Primitive.UInt32,
        Primitive.Int64 => Primitive.UInt64,
        Primitive.IntPtr => Primitive.UIntPtr,
        _ => primitive,
    };
}
