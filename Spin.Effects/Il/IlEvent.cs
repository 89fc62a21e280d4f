using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>An event as its declaration in metadata says.</summary>
/// <param name="Name">The delegate's name.</param>
/// <param name="Level">The context in which handlers run.</param>
/// <param name="Forbids">The effects forbidden to handlers, by the level and by the event.</param>
internal sealed record IlEvent(string Name, Level Level, Effect Forbids)
{
    /// <summary>The event as it binds an asynchronous handler, which runs on a strand of its spindle.</summary>
    internal IlEvent AfterTheRaise() => this with { Level = Level.Strand, Forbids = Levels.Forbidden(Level.Strand) };

    /// <summary>Reads an event's declaration.</summary>
    /// <returns>Null where the type is no event.</returns>
    internal static IlEvent? Find(IlProgram program, IlType type)
    {
        if (program.Resolve(type) is not { } declared ||
            IlAttributes.Find(declared.Module, declared.Module.Reader.GetTypeDefinition(declared.Handle).GetCustomAttributes(), "Spin.EventAttribute") is not { } attribute ||
            attribute.DecodeValue(new IlAttributeReader(declared.Module)) is not { FixedArguments: [{ Value: int level }] })
        {
            return null;
        }

        Effect forbids = IlAttributes.NamedArgument(declared.Module, attribute, "Forbids") is int more ? (Effect)more : Effect.None;
        return new IlEvent(IlNames.SimpleName(type.Name), (Level)level, Levels.Forbidden((Level)level) | forbids);
    }
}
