namespace Spin.Policy;

/// <content>What the compiler's output calls, synchronisation, numbers and vectors.</content>
internal static partial class ApiPolicy
{
    private const string RuntimeTable = """
        [System.Diagnostics] = ILog, asked for in the constructor
        !StackTrace, !StackFrame = Exception.ToString, or ILog
        !Stopwatch = IClock, asked for in the constructor
        [System.Numerics *]
        [System.Reflection] = a type known at compile time
        MemberInfo: Name
        [System.Runtime]
        !DependentHandle = a field of the object
        [System.Runtime.CompilerServices]
        DefaultInterpolatedStringHandler, FormattableStringFactory, ITuple, StrongBox, IStrongBox, IsExternalInit
        InlineArray2, InlineArray3, InlineArray4, InlineArray5, InlineArray6, InlineArray7, InlineArray8, InlineArray9, InlineArray10
        InlineArray11, InlineArray12, InlineArray13, InlineArray14, InlineArray15, InlineArray16
        RuntimeHelpers: CreateSpan Equals GetHashCode GetSubArray InitializeArray IsReferenceOrContainsReferences
        !Unsafe = Span<T>, BinaryPrimitives or an ordinary cast
        !ConditionalWeakTable = a field of the object, or a Dictionary that is cleared
        [System.Runtime.ExceptionServices]
        ExceptionDispatchInfo
        [System.Runtime.InteropServices] = a service of the constructor
        MemoryMarshal: Cast AsBytes Read TryRead Write TryWrite ToEnumerable TryGetString = BinaryPrimitives or spans of the element type
        !CollectionsMarshal, !ImmutableCollectionsMarshal, !SequenceMarshal = the collection's own members
        !GCHandle, !SafeHandle, !CriticalHandle = an ordinary reference
        [System.Runtime.Intrinsics *]
        [System.Runtime.Intrinsics.X86] = Vector128<T> and Vector256<T>, which are the same on every machine
        [System.Security.Cryptography] = code of the spindle's own; the class library calls a native library, which a kernel has not
        CryptographicOperations: FixedTimeEquals ZeroMemory
        !RandomNumberGenerator = IRandom, asked for in the constructor
        [System.Threading] = IStrands, asked for in the constructor
        Interlocked: -MemoryBarrierProcessWide = MemoryBarrier
        Volatile, Monitor, Lock, Timeout
        !Thread, !ThreadPool, !ThreadLocal, !AsyncLocal = IStrands, asked for in the constructor
        !Timer, !PeriodicTimer, !CancellationTokenSource = a strand of IStrands that sleeps, or an event
        !CancellationToken = a field that is read with Volatile
        !Mutex, !Semaphore, !SemaphoreSlim, !SpinLock, !ReaderWriterLock, !ReaderWriterLockSlim = IStrands.CreateMutex
        !Barrier, !CountdownEvent, !ManualResetEvent, !ManualResetEventSlim, !AutoResetEvent, !EventWaitHandle = IStrands.CreateCondition
        !SpinWait = IStrands.Yield
        !LazyInitializer = Lazy<T>
        [System.Threading.Tasks] = a strand of IStrands, with IMutex and ICondition to wait for it; a kernel has no thread pool
        [System.Threading.Channels] = Queue<T> under an IMutex with an ICondition
        [System.Timers] = a strand of IStrands that sleeps
        [System.Net] = the types of Spin.Net
        [System.Net.Sockets] = IUdp and the events of Spin.Net

        """;
}
