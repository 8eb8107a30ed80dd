import type { HelpConfiguration, Option } from 'commander'
import type { Texts } from './texts/all.ts'

/** What commander writes around the texts of commands and options, in a language. */
export function helpIn({ help }: Texts): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.titles.usage,
    'Arguments:': help.titles.arguments,
    'Options:': help.titles.options,
    'Global Options:': help.titles.globalOptions,
    'Commands:': help.titles.commands,
  }
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription(option) {
      const extra = [
        ...(option.argChoices ? [help.choices(option.argChoices.map((each) => JSON.stringify(each)).join(', '))] : []),
        ...(hasDefault(option)
          ? [help.fallback(option.defaultValueDescription ?? JSON.stringify(option.defaultValue))]
          : []),
      ]
      return extra.length === 0 ? option.description : `${option.description} (${extra.join(', ')})`
    },
  }
}

/** As commander has it: of options that take a value, and of those that are on or off. */
function hasDefault(option: Option): boolean {
  const { defaultValue, required, optional } = option
  return (
    defaultValue !== undefined && (required || optional || (option.isBoolean() && typeof defaultValue === 'boolean'))
  )
}
