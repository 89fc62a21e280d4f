using System;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The name of an exception's type. An image carries no type names (they would cost 200 KB): those of the class library that a fault
/// can end in are known here; the side file of symbols knows the others.
/// </summary>
internal static class ExceptionName
{
    /// <summary>The name of the most derived known type. Allocates nothing.</summary>
    internal static string Of(Exception exception) => exception switch
    {
        NullReferenceException => nameof(NullReferenceException),
        IndexOutOfRangeException => nameof(IndexOutOfRangeException),
        DivideByZeroException => nameof(DivideByZeroException),
        OverflowException => nameof(OverflowException),
        ArithmeticException => nameof(ArithmeticException),
        InvalidCastException => nameof(InvalidCastException),
        ArrayTypeMismatchException => nameof(ArrayTypeMismatchException),
        InsufficientExecutionStackException => nameof(InsufficientExecutionStackException),
        OutOfMemoryException => nameof(OutOfMemoryException),
        ObjectDisposedException => nameof(ObjectDisposedException),
        ServiceGoneException => nameof(ServiceGoneException),
        QuotaExceededException => nameof(QuotaExceededException),
        InvalidOperationException => nameof(InvalidOperationException),
        ArgumentNullException => nameof(ArgumentNullException),
        ArgumentOutOfRangeException => nameof(ArgumentOutOfRangeException),
        ArgumentException => nameof(ArgumentException),
        NotSupportedException => nameof(NotSupportedException),
        NotImplementedException => nameof(NotImplementedException),
        FormatException => nameof(FormatException),
        TimeoutException => nameof(TimeoutException),
        TypeInitializationException => nameof(TypeInitializationException),
        UnhandledEventException => nameof(UnhandledEventException),
        AccessViolationException => nameof(AccessViolationException),
        _ => nameof(Exception),
    };
}
