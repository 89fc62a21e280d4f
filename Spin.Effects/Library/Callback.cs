namespace Spin.Analysis.Library;

/// <summary>A call of the class library back into code of its caller's.</summary>
/// <param name="Source">Where the member gets from what it calls.</param>
/// <param name="Position">The position of the argument, of the type's argument or of the method's; nothing for what the object was made with.</param>
/// <param name="Owner">The full metadata name of the type that declares what is called; null where a delegate is.</param>
/// <param name="Name">The metadata name of what is called; <c>Invoke</c> for a delegate.</param>
internal sealed record Callback(CallbackSource Source, int Position, string? Owner, string Name)
{
    /// <summary>The full metadata name of an interface: a type that has it is called through that instead, by another callback.</summary>
    internal string? Unless { get; init; }
}
