using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>What a call may keep of what it is given.</content>
internal sealed partial class BodyVerifier
{
    /// <summary>How far the references that a call is given may travel, all of them together.</summary>
    /// <param name="Result">What the result may refer to.</param>
    /// <param name="Stored">What a structure that the call is given by reference may refer to afterwards.</param>
    private readonly record struct Escape(Scope Result, Scope Stored)
    {
        /// <summary>Of the arguments.</summary>
        internal static Escape Of(BodyVerifier body, MethodUse method, StackValue[] arguments)
        {
            Escape escape = new(Scope.Caller, Scope.Caller);
            for (int i = 0; i < arguments.Length; i++)
            {
                escape = escape.With(body, arguments[i], method.Trait(i));
            }

            return escape;
        }

        /// <summary>With the receiver.</summary>
        internal Escape WithReceiver(BodyVerifier body, MethodUse method, StackValue receiver)
        {
            if (receiver.Kind != StackKind.Address)
            {
                return this;
            }

            // The receiver of a structure's method is scoped, unless the method says otherwise.
            ParameterTrait trait = method.Definition is { ParameterTraits.IsUnscoped: true } ? ParameterTrait.None : ParameterTrait.Scoped;
            return method.IsConstructor ? this : With(body, receiver, trait);
        }

        /// <summary>What the call may store, it may have stored in every structure that it could write.</summary>
        internal void Spill(BodyVerifier body, MethodUse method, StackValue[] arguments, StackValue? receiver)
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                Spill(body, arguments[i], Stored, (method.Trait(i) & ParameterTrait.ReadOnly) != 0, isWhole: false);
            }

            if (receiver is { } instance)
            {
                bool isReadOnly = method.Definition is { ParameterTraits.IsReadOnly: true } && !method.IsConstructor;
                Spill(body, instance, method.IsConstructor ? Result : Stored, isReadOnly, method.IsConstructor && instance.IsWhole);
            }
        }

        private static void Spill(BodyVerifier body, StackValue argument, Scope stored, bool isReadOnly, bool isWhole)
        {
            if (argument.Kind == StackKind.Address && !isReadOnly && body._relations.IsRefStruct(argument.Type!) && (stored != Scope.Caller || isWhole))
            {
                body.Narrow(argument, stored, isWhole);
            }
        }

        private Escape With(BodyVerifier body, StackValue value, ParameterTrait trait)
        {
            bool isScoped = (trait & ParameterTrait.Scoped) != 0;
            Escape escape = this;
            if (value.Kind == StackKind.Address)
            {
                bool isUnscoped = (trait & ParameterTrait.Unscoped) != 0;
                bool isReference = !isScoped && ((trait & ParameterTrait.Out) == 0 || isUnscoped);
                escape = isReference ? new(Min(Result, value.Scope), isUnscoped ? Min(Stored, value.Scope) : Stored) : escape;
                return body._relations.IsRefStruct(value.Type!) && (trait & ParameterTrait.Out) == 0 ? escape.Narrowed(body.ContentOf(value)) : escape;
            }

            return value.Kind == StackKind.Value && !isScoped && body._relations.IsRefStruct(value.Type!) ? escape.Narrowed(value.Scope) : escape;
        }

        private Escape Narrowed(Scope scope) => new(Min(Result, scope), Min(Stored, scope));

        private static Scope Min(Scope first, Scope second) => first < second ? first : second;
    }
}
