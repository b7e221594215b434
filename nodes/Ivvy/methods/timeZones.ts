/** The time zones that iVvy knows, by their first part. Not all of IANA's are among them. */
const places: Record<string, string> = {
	Africa:
		'Abidjan Accra Addis_Ababa Algiers Asmera Bamako Bangui Banjul Bissau Blantyre Brazzaville Bujumbura Cairo ' +
		'Casablanca Ceuta Conakry Dakar Dar_es_Salaam Djibouti Douala El_Aaiun Freetown Gaborone Harare ' +
		'Johannesburg Kampala Khartoum Kigali Kinshasa Lagos Libreville Lome Luanda Lubumbashi Lusaka Malabo Maputo ' +
		'Maseru Mbabane Mogadishu Monrovia Nairobi Ndjamena Niamey Nouakchott Ouagadougou Porto-Novo Sao_Tome ' +
		'Tripoli Tunis Windhoek',
	America:
		'Antigua Araguaina Asuncion Barbados Belem Belize Boa_Vista Bogota Buenos_Aires Campo_Grande Caracas ' +
		'Cayenne Cayman Chihuahua Costa_Rica Cuiaba Curacao Danmarkshavn Dawson_Creek Edmonton El_Salvador ' +
		'Fortaleza Godthab Grand_Turk Guatemala Guayaquil Guyana Halifax Havana Hermosillo Iqaluit Jamaica La_Paz ' +
		'Lima Los_Angeles Maceio Managua Manaus Martinique Mexico_City Miquelon Montevideo Montreal Nassau Noronha ' +
		'Panama Paramaribo Port-au-Prince Port_of_Spain Porto_Velho Puerto_Rico Recife Regina Rio_Branco Santiago ' +
		'Santo_Domingo Sao_Paulo Scoresbysund St_Johns Tegucigalpa Thule Tijuana Toronto Vancouver Whitehorse ' +
		'Winnipeg Yellowknife',
	Antarctica: 'Casey Davis DumontDUrville Mawson Palmer Rothera Syowa Vostok',
	Asia:
		'Aden Almaty Amman Aqtau Aqtobe Ashgabat Baghdad Bahrain Baku Bangkok Beirut Bishkek Brunei Choibalsan ' +
		'Colombo Damascus Dhaka Dili Dubai Dushanbe Gaza Hong_Kong Hovd Irkutsk Istanbul Jakarta Jayapura Jerusalem ' +
		'Kabul Karachi Katmandu Krasnoyarsk Kuala_Lumpur Kuwait Macau Magadan Makassar Manila Muscat Nicosia ' +
		'Novosibirsk Phnom_Penh Pyongyang Qatar Rangoon Riyadh Seoul Singapore Taipei Tashkent Tbilisi Tehran ' +
		'Thimphu Tokyo Ulaanbaatar Vientiane Yakutsk Yekaterinburg Yerevan',
	Atlantic: 'Azores Bermuda Canary Cape_Verde Faeroe Reykjavik South_Georgia St_Helena Stanley',
	Australia: 'Adelaide Brisbane Canberra Darwin Hobart Lord_Howe Melbourne Perth Sydney',
	Brazil: 'DeNoronha',
	Chile: 'EasterIsland',
	Europe:
		'Amsterdam Andorra Athens Belgrade Berlin Brussels Bucharest Budapest Chisinau Copenhagen Dublin Gibraltar ' +
		'Helsinki Istanbul Kaliningrad Kiev Lisbon London Luxembourg Madrid Malta Minsk Monaco Moscow Nicosia Oslo ' +
		'Paris Prague Riga Rome Samara Sofia Stockholm Tallinn Tirane Vienna Vilnius Warsaw Zurich',
	Indian:
		'Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Maldives Mauritius Mayotte Reunion',
	Pacific:
		'Apia Auckland Efate Enderbury Fakaofo Fiji Funafuti Galapagos Gambier Guadalcanal Guam Kiritimati Kosrae ' +
		'Kwajalein Majuro Marquesas Midway Nauru Niue Norfolk Noumea Pago_Pago Palau Pitcairn Ponape Port_Moresby ' +
		'Rarotonga Saipan Tahiti Tarawa Tongatapu Truk Wake Wallis',
	US: 'Alaska Arizona Hawaii',
};

/** IANA ids, sorted, as `Australia/Sydney`. */
export const timeZones: string[] = [
	...Object.entries(places).flatMap(([area, names]) =>
		names.split(' ').map((name) => `${area}/${name}`),
	),
	'UTC',
];
