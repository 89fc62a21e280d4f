namespace Spin.Policy;

/// <content>The root namespace: values, text, spans, delegates, time as a number.</content>
internal static partial class ApiPolicy
{
    private const string SystemTable = """
        [System]
        Boolean, Byte, SByte, Char, Int16, UInt16, Int32, UInt32, Int64, UInt64, Int128, UInt128, Decimal
        Single, Double, Half: -Acos -AcosPi -Acosh -Asin -AsinPi -Asinh -Atan -Atan2 -Atan2Pi -AtanPi -Atanh -Cbrt -Cos -Cosh -Exp -Exp10 -Exp10M1 -Exp2 -Exp2M1 -ExpM1 -FusedMultiplyAdd -Ieee754Remainder -Log -Log10 -Log10P1 -Log2 -Log2P1 -LogP1 -Pow -RootN -Sin -SinCos -Sinh -Tan -Tanh = a polynomial or a table of the spindle's own; a kernel has no library of mathematics
        IntPtr, UIntPtr: -ToPointer = a span
        Object, ValueType, Enum, Nullable, Void
        String: -Intern -IsInterned -GetPinnableReference = a string of the spindle's own; the table of interned strings is everybody's
        CharEnumerator, StringComparer, StringComparison, StringSplitOptions, FormattableString
        Array: -CreateInstance -CreateInstanceFromArrayType -Initialize = an array of a type known at compile time
        ArraySegment, Index, Range, SequencePosition
        Span, ReadOnlySpan: -GetPinnableReference = an element, or Slice
        Memory, ReadOnlyMemory: -Pin = Span
        MemoryExtensions, HashCode, MidpointRounding, BitConverter, Convert
        Math, MathF: -Acos -Acosh -Asin -Asinh -Atan -Atan2 -Atanh -Cbrt -Cos -Cosh -Exp -FusedMultiplyAdd -IEEERemainder -Log -Log10 -Log2 -Pow -Sin -SinCos -Sinh -Tan -Tanh = a polynomial or a table of the spindle's own; a kernel has no library of mathematics
        Buffer: BlockCopy ByteLength GetByte SetByte
        Tuple, TupleExtensions, ValueTuple, Version, TypeCode, Lazy
        Action, Func, Predicate, Comparison, Converter, EventHandler: -BeginInvoke -EndInvoke = a call, or a strand
        EventArgs
        Delegate, MulticastDelegate: -DynamicInvoke -CreateDelegate -Method -Target = a call of the delegate
        Attribute: .ctor Equals GetHashCode ToString Match IsDefaultAttribute TypeId = a type known at compile time
        Type: Name FullName Namespace Equals GetHashCode ToString op_Equality op_Inequality = a type known at compile time
        Exception: -TargetSite = Message
        ICloneable, IComparable, IConvertible, ICustomFormatter, IDisposable, IEquatable, IFormattable, IObservable
        IFormatProvider: -GetFormat = CultureInfo.NumberFormat, or DateTimeFormatInfo.InvariantInfo
        IObserver, IParsable, IProgress, ISpanFormattable, ISpanParsable, IUtf8SpanFormattable, IUtf8SpanParsable
        DateOnly, TimeOnly, TimeSpan, DayOfWeek, DateTimeKind
        DateTime: -Now -UtcNow -Today -ToLocalTime -ToUniversalTime -IsDaylightSavingTime = IClock, asked for in the constructor
        DateTimeOffset: -Now -UtcNow -LocalDateTime -ToLocalTime = IClock, asked for in the constructor
        TimeZoneInfo: Utc = IClock, asked for in the constructor; a kernel has no time zones
        !TimeZone, !TimeProvider = IClock, asked for in the constructor
        Guid: -NewGuid -CreateVersion7 = IRandom, asked for in the constructor
        !Random = IRandom, asked for in the constructor
        Environment: NewLine = what an event or the constructor gives
        !AppContext, !AppDomain, !OperatingSystem = what an event or the constructor gives
        !Console = ILog, asked for in the constructor
        GC: KeepAlive SuppressFinalize = objects that are kept and used again; the collector is the kernel's
        !WeakReference = an ordinary reference, dropped by the event that ends its use
        !Progress = a call of the delegate; Progress posts to a thread pool, which a kernel has not
        !Activator, !RuntimeTypeHandle, !RuntimeMethodHandle, !RuntimeFieldHandle, !ModuleHandle = a type known at compile time
        !TypedReference, !ArgIterator, !RuntimeArgumentHandle = ref, params or a generic method
        Uri, UriBuilder, UriKind, UriHostNameType, UriComponents, UriFormat, UriPartial, UriCreationOptions

        """;
}
