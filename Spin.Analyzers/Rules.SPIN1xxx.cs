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
}
