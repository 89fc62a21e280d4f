namespace Spin.Generators.Models;

/// <summary>A field or property of an event's payload, or a parameter itself, on which handlers can match.</summary>
/// <param name="Name">Its name, as <c>nameof</c> gives it.</param>
/// <param name="Expression">How the dispatcher reads it from the event's parameters.</param>
/// <param name="Type">Its fully qualified type: an integer, an enum, <c>char</c> or <c>bool</c>.</param>
/// <param name="Underlying">The keyword of its integer type; for an enum that of the type beneath.</param>
internal sealed record FieldModel(string Name, string Expression, string Type, string Underlying);
