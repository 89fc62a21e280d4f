using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Memory and type safety.</content>
internal static partial class Rules
{
    /// <summary>Unsafe code.</summary>
    internal static readonly DiagnosticDescriptor SPIN1001_UnsafeCode = Create(
        "SPIN1001",
        "Spindles contain no unsafe code",
        "'unsafe' on {0} is not allowed in a spindle: remove it and use Span<T>, arrays or a service instead",
        MemorySafety,
        "A spindle runs in ring 0 in the kernel's address space; only the language keeps it inside its own objects.");

    /// <summary>Pointer or function-pointer type.</summary>
    internal static readonly DiagnosticDescriptor SPIN1002_PointerType = Create(
        "SPIN1002",
        "Spindles use no pointers or function pointers",
        "The {0} '{1}' is not allowed in a spindle: use {2} instead",
        MemorySafety,
        "A pointer reaches any byte of the machine and a function pointer any instruction.");

    /// <summary>The fixed statement and fixed-size buffers.</summary>
    internal static readonly DiagnosticDescriptor SPIN1003_Fixed = Create(
        "SPIN1003",
        "Spindles pin nothing with 'fixed'",
        "'fixed' {0} is not allowed in a spindle: use {1} instead",
        MemorySafety,
        "A fixed statement turns a reference into a pointer; a fixed-size buffer has no bounds check.");

    /// <summary>Foreign code.</summary>
    internal static readonly DiagnosticDescriptor SPIN1005_ForeignCode = Create(
        "SPIN1005",
        "Spindles call no foreign code",
        "'{0}' {1}: a spindle calls the kernel through the services of its constructor only",
        MemorySafety,
        "P/Invoke, extern methods and LibraryImport bind a symbol by its name, whatever code or data it is.");

    /// <summary>The Unsafe class and its like.</summary>
    internal static readonly DiagnosticDescriptor SPIN1006_UnsafeApi = Create(
        "SPIN1006",
        "Spindles do not use Unsafe",
        "'{0}' reads or writes memory without a type or bounds check: use Span<T>, BinaryPrimitives or an ordinary cast instead",
        MemorySafety,
        "System.Runtime.CompilerServices.Unsafe and the unchecked loads of vector types are pointers under another name.");

    /// <summary>Interop that breaks type safety.</summary>
    internal static readonly DiagnosticDescriptor SPIN1007_UnsafeInterop = Create(
        "SPIN1007",
        "Spindles do not use interop that breaks type safety",
        "'{0}' steps around the type system: use {1} instead",
        MemorySafety,
        "Marshal, NativeMemory, GCHandle and most of MemoryMarshal make references out of numbers or change what a reference refers to.");

    /// <summary>Reflection.</summary>
    internal static readonly DiagnosticDescriptor SPIN1008_Reflection = Create(
        "SPIN1008",
        "Spindles do not use reflection",
        "'{0}' is reflection, which reaches members that were not given to the spindle: name the type at compile time or use an interface",
        MemorySafety,
        "Reflection ignores accessibility, so that a capability would no longer be one.");

    /// <summary>The dynamic type.</summary>
    internal static readonly DiagnosticDescriptor SPIN1009_DynamicCode = Create(
        "SPIN1009",
        "Spindles do not use dynamic",
        "The {0} '{1}' is dynamic, resolved by reflection and code made at run time: name the type, or use an interface or a type parameter",
        MemorySafety,
        "A dynamic call looks members up by name when it runs, and needs a compiler in the kernel.");

    /// <summary>Attributes that open private members.</summary>
    internal static readonly DiagnosticDescriptor SPIN1010_AccessBypass = Create(
        "SPIN1010",
        "Spindles do not step around accessibility",
        "'{0}' {1}: remove the attribute and use what is public or given to the constructor",
        MemorySafety,
        "Private members are what makes a reference a capability; the ahead-of-time compiler does not check accessibility, so these attributes would work.");

    /// <summary>Overlapping references.</summary>
    internal static readonly DiagnosticDescriptor SPIN1011_OverlappingReferences = Create(
        "SPIN1011",
        "References overlap nothing",
        "Field '{0}' of '{1}' holds a reference and {2}: give it bytes of its own, or leave the layout to the runtime",
        MemorySafety,
        "Two fields at one place are two types for one value: a number becomes a reference, or an object one of another class.");

    /// <summary>Uninitialised objects.</summary>
    internal static readonly DiagnosticDescriptor SPIN1012_UninitializedObject = Create(
        "SPIN1012",
        "Memory and objects begin initialised",
        "'{0}' leaves memory or an object uninitialised: {1}",
        MemorySafety,
        "What was there before belongs to somebody: a packet, a key, another spindle's object. An object without its constructor breaks the promises of its class.");

    /// <summary>Back doors.</summary>
    internal static readonly DiagnosticDescriptor SPIN1013_BackDoor = Create(
        "SPIN1013",
        "Spindles use no back doors of the runtime and compilers",
        "'{0}' is a back door into the runtime or a compiler: {1}",
        MemorySafety,
        "Attributes and runtime services tell compilers to export, import, skip checks or run code; only those that are known to be harmless are allowed.");

    /// <summary>Finalizers.</summary>
    internal static readonly DiagnosticDescriptor SPIN1014_Finalizer = Create(
        "SPIN1014",
        "Spindles have no finalizers",
        "'{0}' has a finalizer, which nobody would run: remove it and release what is held in Dispose, or when the event comes that ends its use",
        MemorySafety,
        "A finalizer runs at no level, charged to nobody, on an object that others may have ended already; the kernel's collector runs none.");

    /// <summary>Views of bytes.</summary>
    internal static readonly DiagnosticDescriptor SPIN1016_ViewedBytes = Create(
        "SPIN1016",
        "A view shows bytes as what any bytes are",
        "Bytes cannot be seen as '{0}', which {1}",
        MemorySafety,
        "Nobody has checked the bytes of a packet: seen as a bool, an enum or another assembly's type they are values that their type excludes, and code that trusts the type goes wrong.");

    /// <summary>API outside the list.</summary>
    internal static readonly DiagnosticDescriptor SPIN1017_ApiNotAllowed = Create(
        "SPIN1017",
        "Spindles use the listed part of the class library",
        "'{0}' is not on the list of what spindles may use: use {1} instead",
        MemorySafety,
        "The list has what needs no operating system, reaches no memory but its arguments' and shares nothing between domains.");

    /// <summary>Code that runs by itself.</summary>
    internal static readonly DiagnosticDescriptor SPIN1018_StaticConstructor = Create(
        "SPIN1018",
        "No code of a spindle runs by itself",
        "{0} {1}",
        MemorySafety,
        "Static constructors run at the first use, whoever makes it and at whatever level; module initializers run before the spindle exists.");

    /// <summary>Struct torn between levels.</summary>
    internal static readonly DiagnosticDescriptor SPIN1019_TornStruct = Create(
        "SPIN1019",
        "A struct shared by two levels is read and written at once",
        "Field '{0}' is a '{1}' of several parts, written at {2} level and used at {3} level: keep the parts in an object and exchange the reference with Volatile, or use a field of one word",
        MemorySafety,
        "Between the stores of two parts another level can run, or another processor read: it sees half of one value and half of another, which nobody ever wrote.");
}
