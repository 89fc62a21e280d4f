using System;

namespace Spin.Analysis.Il;

/// <summary>Finds the delegates that are events, or guards of events.</summary>
internal static class IlEvents
{
    private const string Attribute = "Spin.EventAttribute";
    private const string GuardSuffix = "Guard";

    /// <summary>Whether a delegate is an event or the guard of one.</summary>
    internal static bool IsEventOrGuard(IlProgram program, IlType type) => IsEvent(program, type) || IsGuard(program, type);

    /// <summary>Whether a delegate is an event.</summary>
    internal static bool IsEvent(IlProgram program, IlType type) =>
        program.Resolve(type) is { } declared &&
        IlAttributes.Has(declared.Module, declared.Module.Reader.GetTypeDefinition(declared.Handle).GetCustomAttributes(), Attribute);

    /// <summary>Whether a delegate is the guard of an event: XGuard beside X.</summary>
    internal static bool IsGuard(IlProgram program, IlType type) =>
        type.Name.EndsWith(GuardSuffix, StringComparison.Ordinal) && program.Resolve(type) is { } declared &&
        declared.Module.FindType(type.Name.Substring(0, type.Name.Length - GuardSuffix.Length)) is { } @event &&
        IlAttributes.Has(declared.Module, declared.Module.Reader.GetTypeDefinition(@event).GetCustomAttributes(), Attribute);
}
