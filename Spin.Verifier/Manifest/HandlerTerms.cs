using Spin.Verifier.Metadata;

namespace Spin.Verifier.Manifest;

/// <summary>What both <c>[Handles]</c> and the manifest say of a handler in the same words.</summary>
/// <param name="Guard">The guard's method; null for none.</param>
/// <param name="Order">Where it stands among the others.</param>
/// <param name="Before">The spindle before whose handlers it runs.</param>
/// <param name="After">The spindle after whose handlers it runs.</param>
/// <param name="LimitMicroseconds">The limit of one run; 0 takes the event's.</param>
/// <param name="LimitInstructions">The most instructions of one run; 0 takes the event's.</param>
/// <param name="IsAsynchronous">Whether it runs on a strand of its spindle, after the raise.</param>
/// <param name="Capacity">How many raises it may lag behind; 0 takes the default.</param>
/// <param name="IsFilter">Whether it rewrites the event's arguments for later handlers.</param>
/// <param name="Cancels">Whether a raise ends with it.</param>
internal sealed record HandlerTerms(
    string? Guard, int Order, DefinedType? Before, DefinedType? After, int LimitMicroseconds, int LimitInstructions, bool IsAsynchronous, int Capacity, bool IsFilter, bool Cancels);
