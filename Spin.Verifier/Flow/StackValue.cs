using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>What is known of a slot of the evaluation stack or of a variable.</summary>
internal readonly record struct StackValue
{
    /// <summary>No variable.</summary>
    internal const int NoVariable = -1;

    internal StackValue(StackKind kind, IlType? type = null)
    {
        Kind = kind;
        Type = type;
        Scope = Scope.Caller;
        Content = Scope.Caller;
        Variable = NoVariable;
    }

    /// <summary>What it holds.</summary>
    internal StackKind Kind { get; }

    /// <summary>The type of the object, structure or variable; null for a number, and for the null reference.</summary>
    internal IlType? Type { get; init; }

    /// <summary>How far it may travel.</summary>
    internal Scope Scope { get; init; }

    /// <summary>Of a managed reference: how far what lies in the variable may travel, where the variable is not known.</summary>
    internal Scope Content { get; init; }

    /// <summary>Of a managed reference: which variable of this frame it refers to, or to a part of it.</summary>
    internal int Variable { get; init; }

    /// <summary>Of a managed reference: whether it refers to the whole variable.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Of a managed reference: what may be done through it.</summary>
    internal Mutability Mutability { get; init; }

    /// <summary>Whether it is the receiver of the method itself.</summary>
    internal bool IsThis { get; init; }

    /// <summary>Whether it is the receiver of a constructor that has not called its base yet.</summary>
    internal bool IsUninitialized { get; init; }

    /// <summary>The method.</summary>
    internal MethodUse? Function { get; init; }

    /// <summary>Of a method: whether it was looked up in the object.</summary>
    internal bool IsVirtual { get; init; }

    /// <summary>Of memory of this frame: its bytes.</summary>
    internal int Size { get; init; }

    /// <summary>Of memory of this frame: at which byte of it.</summary>
    internal int Place { get; init; }

    /// <summary>Whether it is the null reference.</summary>
    internal bool IsNull => Kind == StackKind.Reference && Type is null;

    /// <summary>A reference to an object.</summary>
    internal static StackValue Object(IlType? type) => new(StackKind.Reference, type);

    /// <summary>Memory of this frame.</summary>
    internal static StackValue StackMemory(int size) => new(StackKind.StackMemory) { Size = size };

    /// <summary>A managed reference that may travel anywhere.</summary>
    internal static StackValue Address(IlType target, Mutability mutability = Mutability.Writable) =>
        new(StackKind.Address, target) { Mutability = mutability };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        StackKind.Int32 => "int",
        StackKind.Int64 => "long",
        StackKind.NativeInt => "nint",
        StackKind.Float => "double",
        StackKind.Address => $"ref {Type}",
        StackKind.Function => "a method",
        StackKind.StackMemory => "stack memory",
        _ => Type?.ToString() ?? "null",
    };
}
